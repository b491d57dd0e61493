import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import type { DemoAccount } from '../hello.ts'
import { DemoPeople } from './demo-people.tsx'
import { DoorFrame } from './door-frame.tsx'
import classes from './door.module.css'
import { SignInForm } from './sign-in-form.tsx'

/** Where everyone comes in. In a demonstration centre one tap enters as any of its people. */
export function SignInPage({ demo, onEntered }: { demo: readonly DemoAccount[]; onEntered: () => void }) {
  const i18n = useI18n()
  return (
    <DoorFrame title={i18n._('Sign-in')} wide={demo.length > 0}>
      <h1>{i18n._('Sign-in')}</h1>
      <div className={demo.length > 0 ? classes['two'] : undefined}>
        {demo.length > 0 && <DemoPeople people={demo} onEntered={onEntered} />}
        <Card>
          <div className={classes['part']}>
            <SignInForm onEntered={onEntered} />
            <p className={classes['lead']}>
              {i18n._('Forgot the password? The head of the department gives a new one-time link.')}
            </p>
          </div>
        </Card>
      </div>
    </DoorFrame>
  )
}
