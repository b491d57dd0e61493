import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { Card } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import type { Programme } from '../parts/data.ts'
import { examinationHref } from './hrefs.ts'
import classes from './one.module.css'

/** The examinations that the programme needs at its beginning and its end, held or excused. */
export function Examinations({ programme }: { programme: Programme }) {
  const i18n = useI18n()
  const { gates } = programme
  return (
    <Card
      title={i18n._('Examinations')}
      note={i18n._('At the beginning and at the end, two weeks around each')}
    >
      <ul className={classes['rows']}>
        <Gate
          programme={programme}
          phase="baseline"
          name={i18n._('Baseline')}
          day={gates.baseline}
          excuse={gates.excuses.baseline}
        />
        <Gate
          programme={programme}
          phase="final"
          name={i18n._('Final')}
          day={gates.final}
          excuse={gates.excuses.final}
        />
      </ul>
    </Card>
  )
}

interface GateProps {
  readonly programme: Programme
  readonly phase: 'baseline' | 'final'
  readonly name: string
  readonly day: Programme['gates']['baseline']
  readonly excuse: string | null
}

function Gate({ programme, phase, name, day, excuse }: GateProps) {
  const i18n = useI18n()
  const { id, may, childId } = programme
  return (
    <li>
      <div className={classes['line']}>
        <span>{name}</span>
        {day ? (
          <StatusChip tone="done" icon={<IconCheck aria-hidden />}>
            {i18n._('held on {day}', { day: dateText(day) })}
          </StatusChip>
        ) : (
          <StatusChip icon={<IconCircleDashed aria-hidden />}>
            {excuse ? i18n._('excused') : i18n._('not held yet')}
          </StatusChip>
        )}
      </div>
      {excuse && <p className={classes['quiet']}>{excuse}</p>}
      {!day && may.record && (
        <p>
          <a href={examinationHref({ childId, programmeId: id }, phase)}>
            {i18n._('Record the examination')}
          </a>
        </p>
      )}
    </li>
  )
}
