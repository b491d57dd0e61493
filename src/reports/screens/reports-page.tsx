import { Button } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { periodOf, type NamedPeriod } from '#base/period.ts'
import { Card, Cards } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { practiceHref } from './address.ts'
import classes from './reports-page.module.css'

/** The reports there are, each with its usual periods one tap away. */
export default function ReportsPage() {
  const i18n = useI18n()
  const { today } = useMe()
  const usual: readonly [NamedPeriod, string][] = [
    ['quarter', i18n._('This quarter')],
    ['lastQuarter', i18n._('Last quarter')],
    ['month', i18n._('This month')],
    ['lastMonth', i18n._('Last month')],
    ['year', i18n._('This year')],
    ['lastYear', i18n._('Last year')],
  ]
  return (
    <Page title={i18n._('Reports')}>
      <Cards least={28}>
        <Card
          title={i18n._('Practice report')}
          note={i18n._(
            'Services, children and families of a period, with the list behind every figure. It is counted from the journal; nothing is retyped.',
          )}
        >
          <ul className={classes['periods']}>
            {usual.map(([name, label]) => {
              const period = periodOf(name, today)
              return (
                <li key={name}>
                  <a href={practiceHref(period)}>{label}</a>
                  <span>
                    {dateText(period.from)} – {dateText(period.to)}
                  </span>
                </li>
              )
            })}
          </ul>
          <Button component="a" href="/reports/practice" variant="default">
            {i18n._('Another period')}
          </Button>
        </Card>
      </Cards>
    </Page>
  )
}
