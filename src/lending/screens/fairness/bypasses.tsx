import { Card } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import classes from '../parts/lending.module.css'
import type { Report } from './report.ts'

/** Offers out of turn: to whom, over whose head, why, and who agreed. */
export function Bypasses({ bypasses }: { bypasses: Report['bypasses'] }) {
  const i18n = useI18n()
  return (
    <Card
      title={i18n._('Offered out of turn')}
      note={
        bypasses.length === 0
          ? i18n._('Every unit went to the first family whom it fits.')
          : i18n._('Each has a reason and a second person who agreed.')
      }
    >
      {bypasses.length > 0 && (
        <ul className={classes['rows']}>
          {bypasses.map((one) => (
            <li key={one.id}>
              <span>
                {[one.kindName, one.childName].filter(Boolean).join(' · ')}
                {one.reason && <span>{`: ${one.reason}`}</span>}
                <span className={classes['quiet']}>
                  {i18n._('{count, plural, one {past # family} other {past # families}}', {
                    count: one.passed,
                  })}
                  {one.firstName && ` · ${i18n._('first was {child}', { child: one.firstName })}`}
                  {one.by &&
                    ` · ${i18n._('offered by {by}, agreed by {second}', { by: one.by, second: one.secondPerson })}`}
                </span>
              </span>
              <span className={classes['quiet']}>{dateText(one.day)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
