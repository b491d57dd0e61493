import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { ServiceField } from '#services/screens/fields/service-field.tsx'
import { clockText, minuteOf } from '#services/screens/record/record-values.ts'
import { placeWords } from '#services/words.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { optionsOf } from '../parts/options.ts'
import { StaffField } from '../parts/staff-field.tsx'
import classes from './enrol.module.css'
import type { PlanRow } from './plan-days.ts'

interface PlanRowsProps {
  readonly rows: readonly PlanRow[]
  /** The last line may be taken out as well. */
  readonly mayEmpty?: boolean
  /** The number of the first line. */
  readonly first?: number
  readonly onChange: (rows: PlanRow[]) => void
}

/** The plan session by session: day, hour and minutes in the row, the rest behind «Подробнее». */
export function PlanRows({ rows, mayEmpty = false, first = 1, onChange }: PlanRowsProps) {
  const change = (at: number, part: Partial<PlanRow>): void =>
    onChange(rows.map((row, other) => (other === at ? { ...row, ...part } : row)))
  return (
    <ol className={classes['plan']}>
      {rows.map((row, at) => (
        <Row
          key={row.sessionId}
          row={row}
          number={at + first}
          change={(part) => change(at, part)}
          {...((mayEmpty || rows.length > 1) && {
            onDrop: () => onChange(rows.filter((_, other) => other !== at)),
          })}
        />
      ))}
    </ol>
  )
}

interface RowProps {
  readonly row: PlanRow
  readonly number: number
  readonly change: (part: Partial<PlanRow>) => void
  readonly onDrop?: () => void
}

function Row({ row, number, change, onDrop }: RowProps) {
  const i18n = useI18n()
  const { today } = useMe()
  return (
    <li>
      <span className={classes['title']}>
        {number}. {row.title}
        {!row.isCounted && (
          <small className={classes['quiet']}> {i18n._('beside the hours of the programme')}</small>
        )}
      </span>
      <DateField label={i18n._('Day')} value={row.day} today={today} onChange={(day) => change({ day })} />
      <TextInput
        type="time"
        label={i18n._('Time')}
        value={clockText(row.startMinute)}
        onChange={(event) => change({ startMinute: minuteOf(event.currentTarget.value) })}
      />
      <TextInput
        label={i18n._('Minutes')}
        inputMode="numeric"
        autoComplete="off"
        value={row.minutes || ''}
        onChange={(event) => change({ minutes: Number(event.currentTarget.value.replace(/\D/g, '')) })}
      />
      {onDrop ? (
        <IconButton
          label={i18n._('Take session {number} out of the plan', { number })}
          icon={<IconTrash aria-hidden />}
          onClick={onDrop}
        />
      ) : (
        <span />
      )}
      <More row={row} change={change} />
    </li>
  )
}

function More({ row, change }: Pick<RowProps, 'row' | 'change'>) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <details>
      <summary className={classes['quiet']}>{i18n._('Title, place, specialists, service')}</summary>
      <div>
        <TextInput
          label={i18n._('Title')}
          value={row.title}
          maxLength={300}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <NativeSelect
          label={i18n._('Place')}
          value={row.place}
          data={optionsOf(placeWords, language)}
          onChange={(event) => change({ place: event.currentTarget.value as PlanRow['place'] })}
        />
        {row.place === 'remote' && (
          <TextInput
            label={i18n._('Link to the video call')}
            placeholder="https://"
            value={row.videoLink}
            onChange={(event) => change({ videoLink: event.currentTarget.value })}
          />
        )}
        <StaffField
          label={i18n._('Specialist')}
          none={i18n._('not decided yet')}
          value={row.staffId}
          onChange={(staffId) => change({ staffId })}
        />
        <StaffField
          label={i18n._('Second specialist')}
          none={i18n._('alone')}
          value={row.secondStaffId}
          onChange={(secondStaffId) => change({ secondStaffId })}
        />
        <ServiceField
          serviceId={row.serviceId}
          staffId={row.staffId}
          onChoose={(item) => change({ serviceId: item?.id ?? null })}
        />
        <Checkbox
          label={i18n._('Counts towards the hours of the programme')}
          checked={row.isCounted}
          onChange={(event) => change({ isCounted: event.currentTarget.checked })}
        />
      </div>
    </details>
  )
}
