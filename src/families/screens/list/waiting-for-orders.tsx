import { IconFileText } from '@tabler/icons-react'
import { useAsk } from '#client/use-ask.ts'
import { useMay } from '#papers/screens/parts/may.ts'
import { useI18n } from '#ui/i18n.ts'
import type { withoutOrder } from '../../contract/papers.ts'
import classes from './list.module.css'

/** How many children are in service without an order, for whoever makes orders; nothing when there are none. */
export function WaitingForOrders() {
  const i18n = useI18n()
  const may = useMay('families.makeOrder')
  const asked = { kind: 'enrolment', limit: 1 } as const
  const { data } = useAsk<typeof withoutOrder>('families.withoutOrder', asked, { when: may })
  if (!may || !data || data.total === 0) return null
  const { total: count } = data
  return (
    <p className={classes['orders']}>
      <a href="/families/orders">
        <IconFileText aria-hidden />
        {i18n._(
          '{count, plural, one {# child has no order of enrolment} other {# children have no order of enrolment}}',
          {
            count,
          },
        )}
      </a>
    </p>
  )
}
