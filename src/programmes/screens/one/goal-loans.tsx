import { Checkbox } from '@mantine/core'
import { useAsk, useSend } from '#client/use-ask.ts'
import type { journal } from '#lending/contract.ts'
import { loanHref } from '#lending/screens/parts/hrefs.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { nameLoans, ShownGoal } from '../../contract/goal.ts'
import type { Programme } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import classes from './one.module.css'

/** The equipment that was lent for a goal. */
export function GoalLoans({ goal }: { goal: ShownGoal }) {
  const i18n = useI18n()
  if (goal.loans.length === 0) return null
  return (
    <p className={classes['quiet']}>
      {i18n._('Equipment for this goal:')}{' '}
      {goal.loans.map(({ loanId, units, issuedOn, returnedOn }, at) => (
        <span key={loanId}>
          {at > 0 && ' · '}
          <a href={loanHref(loanId)}>{units.join('; ')}</a>{' '}
          {returnedOn
            ? `${dateText(issuedOn)}–${dateText(returnedOn)}`
            : i18n._('since {day}', { day: dateText(issuedOn) })}
        </span>
      ))}
    </p>
  )
}

interface NameLoansProps {
  readonly goal: ShownGoal
  readonly programme: Pick<Programme, 'childId'>
  readonly onClose: () => void
}

/** Loans of a child to choose from. */
const shown = 50

/** Which of the child’s loans are for this goal. */
export function NameLoans({ goal, programme, onClose }: NameLoansProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { data } = useAsk<typeof journal>('lending.journal', { childId: programme.childId, limit: shown })
  const send = useSend<typeof nameLoans>('programmes.nameLoans', stale)
  const form = useActForm<{ loanIds: readonly string[] }>({
    initial: { loanIds: goal.loans.map(({ loanId }) => loanId) },
    act: ({ loanIds }) => send({ goalId: goal.id, loanIds: [...loanIds] }),
    explain: explain(language),
    onDone: onClose,
  })
  const { loanIds } = form.values
  const tick = (loanId: string, isTicked: boolean): void =>
    form.change({ loanIds: isTicked ? [...loanIds, loanId] : loanIds.filter((id) => id !== loanId) })
  if (!data) return <SkeletonLines lines={2} />
  return (
    <ActForm form={form} verb={i18n._('Keep')} onLeave={onClose}>
      {data.rows.length === 0 && <p>{i18n._('Nothing was lent to the child yet.')}</p>}
      {data.rows.map(({ id, lines, issuedOn }) => (
        <Checkbox
          key={id}
          label={`${lines.map((line) => `${line.kindName}, ${line.inventoryNumber}`).join('; ')} · ${dateText(issuedOn)}`}
          checked={loanIds.includes(id)}
          onChange={({ currentTarget: { checked } }) => tick(id, checked)}
        />
      ))}
    </ActForm>
  )
}
