import { useI18n } from '#ui/i18n.ts'
import type { DemoAccount } from '../hello.ts'
import { CreateCentre } from './create-centre.tsx'
import { DoorFrame } from './door-frame.tsx'
import classes from './door.module.css'
import { OpenDemo } from './open-demo.tsx'

interface FirstRunPageProps {
  readonly codeNeeded: boolean
  readonly onCreated: (recoveryKey: string) => void
  readonly onDemo: (people: readonly DemoAccount[]) => void
}

/** The first page of an empty installation: make the centre, or look at a made-up one first. */
export default function FirstRunPage({ codeNeeded, onCreated, onDemo }: FirstRunPageProps) {
  const i18n = useI18n()
  return (
    <DoorFrame title={i18n._('First start')} wide>
      <div>
        <h1>{i18n._('Ryadom is ready for work')}</h1>
        <p className={classes['lead']}>
          {i18n._('Create your centre, or open a demonstration one first. It takes three minutes.')}
        </p>
      </div>
      <div className={classes['two']}>
        <CreateCentre codeNeeded={codeNeeded} onCreated={onCreated} />
        <OpenDemo codeNeeded={codeNeeded} onDemo={onDemo} />
      </div>
    </DoorFrame>
  )
}
