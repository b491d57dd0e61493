import { Button } from '@mantine/core'
import { IconKey, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { fullName } from '#base/person-name.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import { say } from '#ui/toasts.tsx'
import type { disablePerson, resetPassword } from '../contract.ts'
import classes from './access.module.css'
import { explain } from './explain.ts'
import { LinkSlip } from './link-slip.tsx'
import type { Person } from './person-data.ts'

/** How the person enters: a new link in place of a forgotten password, or no entry at all. */
export function EntryActs({ person }: { person: Person }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [asked, setAsked] = useState<'reset' | 'disable' | null>(null)
  const [link, setLink] = useState<string | null>(null)
  const reset = useSend<typeof resetPassword>('access.resetPassword', ['access.people'])
  const disable = useSend<typeof disablePerson>('access.disablePerson', ['access.people'])
  const name = fullName(person.name)
  const { accountId } = person
  const giveLink = async (): Promise<void> => {
    setAsked(null)
    const outcome = await reset({ accountId })
    if (outcome.ok) setLink(outcome.value.link)
    else say({ text: explain(language)(outcome) })
  }
  const shut = async (): Promise<void> => {
    setAsked(null)
    const outcome = await disable({ accountId })
    say({ text: outcome.ok ? i18n._('The account is shut') : explain(language)(outcome) })
  }
  if (link) return <LinkSlip name={name} login={person.login} link={link} />
  return (
    <Card title={i18n._('Entry')}>
      {person.isDisabled ? (
        <StatusChip icon={<IconLock aria-hidden />}>{i18n._('The account is shut')}</StatusChip>
      ) : (
        <div className={classes['acts']}>
          <Button variant="default" leftSection={<IconKey aria-hidden />} onClick={() => setAsked('reset')}>
            {i18n._('Give a new link')}
          </Button>
          <Button variant="subtle" leftSection={<IconLock aria-hidden />} onClick={() => setAsked('disable')}>
            {i18n._('Shut the account')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        title={i18n._('Give {name} a new link?', { name })}
        confirm={i18n._('Give a new link')}
        opened={asked === 'reset'}
        onConfirm={() => void giveLink()}
        onClose={() => setAsked(null)}
      >
        {i18n._('The old password stops working at once, and the person is signed out everywhere.')}
      </ConfirmDialog>
      <ConfirmDialog
        title={i18n._('Shut the account of {name}?', { name })}
        confirm={i18n._('Shut the account')}
        opened={asked === 'disable'}
        onConfirm={() => void shut()}
        onClose={() => setAsked(null)}
      >
        {i18n._('The person is signed out at once and cannot enter. Everything they recorded stays.')}
      </ConfirmDialog>
    </Card>
  )
}
