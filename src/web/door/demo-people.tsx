import { useState } from 'react'
import type { demoSignIn } from '#access/contract.ts'
import { send } from '#client/browser.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import type { DemoAccount } from '../hello.ts'
import { roleName } from '../role-names.ts'
import classes from './door.module.css'
import { explainAtDoor } from './explain.ts'

/** The made-up people of a demonstration centre: one tap enters as any of them. */
export function DemoPeople({ people, onEntered }: { people: readonly DemoAccount[]; onEntered: () => void }) {
  const i18n = useI18n()
  const [refused, setRefused] = useState<string | null>(null)
  const enter = async (login: string): Promise<void> => {
    const outcome = await send<typeof demoSignIn>('access.demoSignIn', { login })
    if (outcome.ok) onEntered()
    else setRefused(explainAtDoor(i18n, outcome))
  }
  return (
    <Card
      title={i18n._('Demonstration centre')}
      note={i18n._('All people here are made up. Choose whose eyes to look with')}
    >
      {refused && <p role="alert">{refused}</p>}
      <ul className={classes['people']}>
        {people.map((person) => (
          <li key={person.login}>
            <button type="button" className={classes['person']} onClick={() => void enter(person.login)}>
              <Avatar name={person.name} />
              <span>
                {person.name}
                <small>{person.roleIds.map((role) => roleName(i18n, role)).join(', ')}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
