import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { assignCaseload, caseload, endCaseload } from '#access/contract.ts'
import { reachOf } from '#access/policy.ts'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { fullName } from '#base/person-name.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Rows } from '#ui/rows.tsx'
import { say } from '#ui/toasts.tsx'
import type { staff } from '../contract.ts'
import classes from './team.module.css'
import { explain } from './explain.ts'

type Staff = OutputOf<typeof staff>['staff'][number]
const stale = ['access.caseload', 'families.']

/** Who works with a child: a specialist sees only the children given to them. Absent for roles that see no caseload. */
export function ChildCaseload({ childId }: { childId: string }) {
  const i18n = useI18n()
  const { roles, today } = useMe()
  const sees = reachOf(roles, 'access.caseload') !== null && reachOf(roles, 'team.staff') !== null
  const may = reachOf(roles, 'access.assignCaseload') !== null
  const { data } = useAsk<typeof caseload>('access.caseload', { childId }, { when: sees })
  const { data: team } = useAsk<typeof staff>('team.staff', { withFormer: true }, { when: sees })
  if (!sees || !data || !team) return null
  const now = data.rows.filter(({ to }) => to === null || to >= today)
  const free = team.staff.filter(
    ({ id, to }) => (to === null || to >= today) && !now.some(({ staffId }) => staffId === id),
  )
  return (
    <Card title={i18n._('Who works with the child')}>
      {now.length === 0 && <p>{i18n._('Nobody yet. A specialist sees only children given to them.')}</p>}
      <Rows>
        {now.map((row) => (
          <CaseloadRow
            key={row.staffId}
            row={row}
            member={team.staff.find(({ id }) => id === row.staffId)}
            mayEnd={may}
          />
        ))}
      </Rows>
      {may && free.length > 0 && <Assign childId={childId} free={free} />}
    </Card>
  )
}

interface CaseloadRowProps {
  readonly row: OutputOf<typeof caseload>['rows'][number]
  readonly member: Staff | undefined
  readonly mayEnd: boolean
}

function CaseloadRow({ row, member, mayEnd }: CaseloadRowProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const end = useSend<typeof endCaseload>('access.endCaseload', stale)
  const assign = useSend<typeof assignCaseload>('access.assignCaseload', stale)
  const { staffId, childId, from } = row
  const finish = async (): Promise<void> => {
    const outcome = await end({ staffId, childId, to: today })
    if (!outcome.ok) return say({ text: explain(language)(outcome) })
    say({
      text: i18n._('Today is the last day of this work'),
      undo: {
        verb: i18n._('Bring back'),
        act: () => void assign({ staffId, childIds: [childId], from }),
      },
    })
  }
  return (
    <li>
      <span>
        {member ? fullName(member.name) : i18n._('a former colleague')}
        <span className={classes['quiet']}>
          {[
            member?.post,
            i18n._('since {day}', { day: dateText(from) }),
            row.to && i18n._('until {day}', { day: dateText(row.to) }),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </span>
      {mayEnd && row.to === null && (
        <Button variant="subtle" size="compact-sm" onClick={() => void finish()}>
          {i18n._('End')}
        </Button>
      )}
    </li>
  )
}

function Assign({ childId, free }: { childId: string; free: readonly Staff[] }) {
  const i18n = useI18n()
  const [opened, setOpened] = useState(false)
  if (opened) return <AssignForm childId={childId} free={free} onClose={() => setOpened(false)} />
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus aria-hidden />}
      onClick={() => setOpened(true)}
    >
      {i18n._('Give the child to a specialist')}
    </Button>
  )
}

interface AssignFormProps {
  readonly childId: string
  readonly free: readonly Staff[]
  readonly onClose: () => void
}

function AssignForm({ childId, free, onClose }: AssignFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof assignCaseload>('access.assignCaseload', stale)
  const form = useActForm({
    initial: { staffId: free[0]?.id ?? '' },
    act: ({ staffId }) => send({ staffId, childIds: [childId], from: today }),
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <div className={classes['opened']}>
      <ActForm form={form} verb={i18n._('Give')} onLeave={onClose}>
        <NativeSelect
          {...form.text('staffId')}
          label={i18n._('To whom')}
          data={free.map(({ id, name, post }) => ({ value: id, label: `${fullName(name)}, ${post}` }))}
        />
      </ActForm>
    </div>
  )
}
