import { Button, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { destroy } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import { newId } from '../parts/new-id.ts'
import { stale } from '../parts/stale.ts'
import classes from '../parts/papers.module.css'

const mostMembers = 10

interface Values {
  readonly day: LocalDate | null
  readonly reason: string
  readonly members: readonly string[]
}

/** The act of destruction: why, when, and who of the commission saw it. Asks once more before it is done. */
export function DestroyForm({ paperIds }: { paperIds: readonly string[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const { today } = useMe()
  const [actId] = useState(newId)
  const [asks, setAsks] = useState<((sure: boolean) => void) | null>(null)
  const send = useSend<typeof destroy>('papers.destroy', stale)
  const isSure = (): Promise<boolean> => new Promise((done) => setAsks(() => done))
  const answer = (sure: boolean): void => (asks?.(sure), setAsks(null))
  const form = useActForm<Values, { number: string; destroyed: number } | null>({
    initial: { day: today, reason: i18n._('The term of keeping is over'), members: ['', ''] },
    explain: explain(language),
    act: async ({ day, reason, members }) => {
      const present = members.map((name) => name.trim()).filter((name) => name.length > 1)
      if (paperIds.length === 0) return refuse('papers-missing')
      if (!day) return refuse('day-missing', { field: 'day' })
      if (reason.trim().length < 3) return refuse('reason-missing', { field: 'reason' })
      if (present.length < 2) return refuse('members-missing', { field: 'members' })
      if (!(await isSure())) return { ok: true, value: null }
      return send({ actId, day, reason, members: present, paperIds: [...paperIds] })
    },
    onDone: (done) => {
      if (!done) return
      const { number, destroyed } = done
      say({ text: i18n._('Act No. {number}: papers destroyed: {count}', { number, count: destroyed }) })
      void navigate({ to: '/papers', search: { template: 'destructionAct' } } as never)
    },
  })
  return (
    <Card title={i18n._('Act of destruction')}>
      <ActForm form={form} verb={i18n._('Destroy')}>
        <DateField {...form.field('day')} label={i18n._('Day')} today={today} max={today} />
        <Textarea {...form.text('reason')} label={i18n._('Why')} autosize minRows={2} maxLength={500} />
        <Members {...form.field('members')} />
      </ActForm>
      <ConfirmDialog
        title={i18n._('{count, plural, one {Destroy # paper?} other {Destroy # papers?}}', {
          count: paperIds.length,
        })}
        confirm={i18n._('Destroy for good')}
        opened={asks !== null}
        onConfirm={() => answer(true)}
        onClose={() => answer(false)}
      >
        <p>{i18n._('Files and scans are erased, in this program for good. An act with the list is made.')}</p>
      </ConfirmDialog>
    </Card>
  )
}

interface MembersProps {
  readonly value: readonly string[]
  readonly error: string | undefined
  readonly onChange: (members: readonly string[]) => void
}

function Members({ value, error, onChange }: MembersProps) {
  const i18n = useI18n()
  return (
    <div className={classes['stack']}>
      {value.map((name, at) => (
        <TextInput
          key={at}
          label={i18n._('Member of the commission {number}', { number: at + 1 })}
          value={name}
          maxLength={200}
          error={at === 0 ? error : undefined}
          aria-invalid={at === 0 && error !== undefined}
          onChange={(event) => onChange(value.with(at, event.currentTarget.value))}
        />
      ))}
      {value.length < mostMembers && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus aria-hidden />}
            onClick={() => onChange([...value, ''])}
          >
            {i18n._('One more')}
          </Button>
        </div>
      )}
    </div>
  )
}
