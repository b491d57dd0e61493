import { IconAlertTriangle } from '@tabler/icons-react'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import { tText } from '../practice/too-easy.tsx'
import type { OverviewPart } from './overview-part.ts'
import classes from './overview.module.css'

/** The scale of T-scores is drawn from 20 to 80; 50 is what was expected. */
const [lowest, highest] = [20, 80]
const placeOf = (t: number): string =>
  `${((Math.min(highest, Math.max(lowest, t)) - lowest) / (highest - lowest)) * 100}%`

/** The mean T of the goals that were rated at the end, and whether they were set too easy. */
export function GoalsCard({ data: { meanT, goalChildren, isTooEasy } }: Pick<OverviewPart, 'data'>) {
  const i18n = useI18n()
  if (meanT === null) {
    return (
      <Card title={i18n._('No programme has ended with all its goals rated')}>
        <p>{i18n._('The mean T stands here as soon as one has.')}</p>
      </Card>
    )
  }
  const finding =
    Math.round(meanT * 10) === 500
      ? i18n._('Goals are reached on balance just as planned')
      : meanT > 50
        ? i18n._('Goals are reached on balance better than planned')
        : i18n._('Goals are reached on balance less than planned')
  return (
    <Card
      title={finding}
      note={i18n._('Mean T of programmes that ended in the period; 50 is “as planned”')}
      aside={
        isTooEasy && (
          <StatusChip tone="soon" icon={<IconAlertTriangle aria-hidden />}>
            {i18n._('goals too easy')}
          </StatusChip>
        )
      }
    >
      <p className={classes['mean']}>
        <strong>{tText(meanT)}</strong>
        <span>
          {i18n._('{children, plural, one {# child} other {# children}}', { children: goalChildren })}
        </span>
      </p>
      <div className={classes['scale']} data-easy={isTooEasy || undefined} aria-hidden>
        <i style={{ left: placeOf(50) }} />
        <b style={{ left: placeOf(meanT) }} />
      </div>
      <div className={classes['ends']} aria-hidden>
        <span>{lowest}</span>
        <span>{i18n._('50: as planned')}</span>
        <span>{highest}</span>
      </div>
      {isTooEasy && (
        <p className={classes['note']}>
          {i18n._(
            'When nearly all goals are exceeded, they were set too low: outcomes look better than the work was. Discuss the levels at a case conference.',
          )}
        </p>
      )}
    </Card>
  )
}
