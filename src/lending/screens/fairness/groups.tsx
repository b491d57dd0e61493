import { Card, Cards } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import classes from '../parts/lending.module.css'
import type { Report, Waited } from './report.ts'

interface Group extends Waited {
  readonly name: string
}

/** Whether some wait longer than others: by need, by settlement, for the first time or again. */
export function Groups({ report }: { report: Report }) {
  const i18n = useI18n()
  const tiers = report.tiers.map((one) => ({ ...one, name: i18n._('need {tier} of 3', { tier: one.tier }) }))
  const settlements = report.settlements.map((one) => ({
    ...one,
    name: one.settlement || i18n._('settlement not known'),
  }))
  const turns = report.turns.map((one) => ({
    ...one,
    name: one.isFirst ? i18n._('borrow for the first time') : i18n._('had borrowed before'),
  }))
  return (
    <Cards>
      <One title={i18n._('By need')} groups={tiers} />
      <One title={i18n._('By settlement')} groups={settlements} />
      <One title={i18n._('First time and again')} groups={turns} />
    </Cards>
  )
}

function One({ title, groups }: { title: string; groups: readonly Group[] }) {
  const i18n = useI18n()
  return (
    <Card title={title}>
      <ul className={classes['rows']}>
        {groups.map((group) => (
          <li key={group.name}>
            <span>
              {group.name}
              <span className={classes['quiet']}>
                {i18n._('{count, plural, one {# family} other {# families}}', { count: group.served })}
              </span>
            </span>
            <span>
              {i18n._('{days, plural, one {# day} other {# days}}', {
                days: Math.round(group.median_days ?? 0),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
