import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import type { Misfit } from '../../rules/fit.ts'
import type { Reason } from '../../rules/lendable.ts'
import { misfitText } from '../../words/requests.ts'
import { reasonWords } from '../../words/units.ts'

interface ReasonChipsProps {
  readonly reasons: readonly Reason[]
  readonly misfits?: readonly Misfit[]
  /** Said where nothing is against it; nothing unless given. */
  readonly fine?: string
  /** On a unit's own card being with a family is no fault of it. */
  readonly calm?: boolean
}

const quiet: readonly Reason[] = ['onLoan', 'onHold', 'writtenOff', 'notForLending']

/** Everything against handing a unit out, in red and in words, before it is chosen. */
export function ReasonChips({ reasons, misfits = [], fine, calm = false }: ReasonChipsProps) {
  const language = useLanguage()
  const icon = <IconAlertTriangle aria-hidden />
  if (reasons.length + misfits.length === 0)
    return fine ? (
      <Chips>
        <StatusChip tone="done" icon={<IconCircleCheck aria-hidden />}>
          {fine}
        </StatusChip>
      </Chips>
    ) : null
  return (
    <Chips>
      {reasons.map((reason) =>
        calm && quiet.includes(reason) ? (
          <StatusChip key={reason} tone="info">
            {reasonWords[reason][language]}
          </StatusChip>
        ) : (
          <StatusChip key={reason} tone="act" icon={icon}>
            {reasonWords[reason][language]}
          </StatusChip>
        ),
      )}
      {misfits.map((misfit) => (
        <StatusChip key={misfit.code} tone="act" icon={icon}>
          {misfitText(misfit, language)}
        </StatusChip>
      ))}
    </Chips>
  )
}

/** How a unit stands in lists: free, with a family, or why it is not lent. */
export function UnitState({ reasons }: { reasons: readonly Reason[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [first] = reasons
  if (!first)
    return (
      <StatusChip tone="done" icon={<IconCircleCheck aria-hidden />}>
        {i18n._('free')}
      </StatusChip>
    )
  const more = reasons.length > 1 ? ` +${reasons.length - 1}` : ''
  const isQuiet = quiet.includes(first)
  return (
    <StatusChip tone={isQuiet ? 'info' : 'soon'}>
      {reasonWords[first][language]}
      {more}
    </StatusChip>
  )
}
