import { Button } from '@mantine/core'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { countText, dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { Rows } from '#ui/rows.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import type { Group, MissingRow } from './mend.ts'
import { mendings } from './mend.ts'
import { missingWords } from './missing-words.ts'
import classes from './missing.module.css'

interface GroupCardProps {
  readonly group: Group
  /** Asks for all names; absent once they are here. */
  readonly onWhole?: () => void
}

/** One kind of gap: how many, why it matters, and the names, each with its button. */
export function GroupCard({ group: { kind, total, rows }, onWhole }: GroupCardProps) {
  const i18n = useI18n()
  const words = missingWords(i18n)[kind]
  const { act, hrefOf } = mendings[kind]
  const mends = useReach(act) !== null
  const rest = total - rows.length
  return (
    <Card
      title={words.title}
      note={words.why}
      aside={<StatusChip tone="soon">{countText(total)}</StatusChip>}
    >
      <Rows>
        {rows.map((row) => (
          <li key={`${row.childId} ${row.subjectId} ${row.day}`}>
            <Name
              row={row}
              isPerson={kind !== 'minutesMissing'}
              day={row.day && words.dayOf(dateText(row.day))}
            />
            {mends && <Mend href={hrefOf(row)} verb={words.verb} name={row.name} />}
          </li>
        ))}
      </Rows>
      {rest > 0 && onWhole && (
        <Button variant="subtle" size="compact-sm" onClick={onWhole}>
          {i18n._('Show the other {count}', { count: rest })}
        </Button>
      )}
      {rest > 0 && !onWhole && (
        <p className={classes['rest']}>
          {i18n._('Another {count} are not shown: mend these first, the next will come up.', {
            count: countText(rest),
          })}
        </p>
      )}
    </Card>
  )
}

interface NameProps {
  readonly row: MissingRow
  /** A service is not a way to a child's card. */
  readonly isPerson: boolean
  readonly day: string | null
}

function Name({ row, isPerson, day }: NameProps) {
  const opens = useReach('families.child') !== null && isPerson
  return (
    <span className={classes['name']}>
      {opens && row.childId ? <a href={`/families/${row.childId}`}>{row.name}</a> : row.name}
      {day && <small>{day}</small>}
    </span>
  )
}

function Mend({ href, verb, name }: { href: string | null; verb: string; name: string }) {
  if (!href) return null
  return (
    <Button component="a" href={href} variant="default" size="compact-sm" aria-label={`${verb}: ${name}`}>
      {verb}
    </Button>
  )
}
