import { Button } from '@mantine/core'
import { IconChartBarOff } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { periodOf } from '#base/period.ts'
import { useAsk } from '#client/use-ask.ts'
import type { journal } from '#services/contract.ts'
import { useReach } from '#services/screens/may.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { practiceHref } from '../address.ts'

/** A period without services: says where the services are, with the year that has them one tap away. */
export function NothingDelivered() {
  const i18n = useI18n()
  const { mayRecord, places } = useMe()
  const reads = useReach('services.journal') !== null
  const { data } = useAsk<typeof journal>(
    'services.journal',
    { state: 'delivered', limit: 1 },
    { when: reads },
  )
  const last = data?.rows[0]?.day
  const year = last && periodOf('year', last)
  return (
    <EmptyState
      icon={<IconChartBarOff aria-hidden />}
      title={i18n._('There are no services in this period')}
      action={
        <>
          {year && (
            <Button component="a" href={practiceHref(year)}>
              {i18n._('Show the year {year}', { year: year.from.slice(0, 4) })}
            </Button>
          )}
          {data && !last && mayRecord && (
            <Button component="a" href="/services/new">
              {i18n._('Record a service')}
            </Button>
          )}
          {data && !last && places.includes('interchange') && (
            <Button component="a" href="/import" variant="default">
              {i18n._({ id: 'Import from Excel (act)', message: 'Import from Excel' })}
            </Button>
          )}
        </>
      }
    >
      {last
        ? i18n._('The latest service in the journal is of {day}.', { day: dateText(last) })
        : i18n._('The report counts itself from the journal as soon as services stand there.')}
    </EmptyState>
  )
}
