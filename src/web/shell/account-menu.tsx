import { Button } from '@mantine/core'
import { useState } from 'react'
import type { signOut } from '#access/contract.ts'
import type { Me } from '#access/screens/use-me.ts'
import { send } from '#client/browser.ts'
import { Avatar } from '#ui/avatar.tsx'
import { useI18n } from '#ui/i18n.ts'
import { OverPage } from '#ui/over-page.tsx'
import { roleName } from '../role-names.ts'
import classes from './account-menu.module.css'

/** «Лысенко Т. И.» from the three parts of a name. */
const shortName = ({ lastName, firstName, middleName }: Me['name']): string =>
  [lastName, ...[firstName, middleName].filter(Boolean).map((part) => `${part!.slice(0, 1)}.`)].join(' ')

/** Who is signed in, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const i18n = useI18n()
  const [opened, setOpened] = useState(false)
  const name = shortName(me.name)
  const roles = me.roles.map((role) => roleName(i18n, role)).join(', ')
  const leave = async (): Promise<void> => {
    await send<typeof signOut>('access.signOut', {})
    location.assign('/')
  }
  return (
    <>
      <button type="button" className={classes['who']} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <Avatar name={name.replace('.', '')} />
        <span className={classes['words']}>
          {name}
          <small>{roles}</small>
        </span>
      </button>
      <OverPage from="side" title={i18n._('Your account')} opened={opened} onClose={() => setOpened(false)}>
        <div className={classes['card']}>
          <p>
            <strong>{Object.values(me.name).filter(Boolean).join(' ')}</strong>
            <br />
            {roles}
            <br />
            {me.centre.name}
          </p>
          <div>
            <Button variant="default" onClick={() => void leave()}>
              {i18n._('Sign out')}
            </Button>
          </div>
        </div>
      </OverPage>
    </>
  )
}
