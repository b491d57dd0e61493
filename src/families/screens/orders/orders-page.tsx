import { NativeSelect } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { useMay } from '#papers/screens/parts/may.ts'
import { Card } from '#ui/card.tsx'
import { Choice } from '#ui/choice.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { withoutOrder } from '../../contract/papers.ts'
import type { OrderKind } from '../../rules/orders.ts'
import { orderWords, serviceForms } from '../../words/papers.ts'
import type { Made } from '../papers/make-all.ts'
import { MadePapers } from '../papers/made-papers.tsx'
import classes from '../papers/papers.module.css'
import { byDay } from './by-day.ts'
import { DayOrder, type SaidOfOrders } from './day-order.tsx'

const readKind = (raw: Record<string, unknown>): { kind: OrderKind } => ({
  kind: raw['kind'] === 'discharge' ? 'discharge' : 'enrolment',
})

/** `/families/orders`: children without an order, day by day; one order for all of a day. */
export default function OrdersPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const may = useMay('families.makeOrder')
  const [{ kind }, change] = useAddressState(readKind)
  const { data } = useAsk<typeof withoutOrder>('families.withoutOrder', { kind }, { when: may })
  const { today } = useMe()
  const [made, setMade] = useState<readonly Made[]>([])
  const [said, setSaid] = useState<SaidOfOrders>({ day: today, form: serviceForms[0]!.ru })
  const crumbs = [{ label: i18n._('Children and families'), href: '/families' }]
  if (!may)
    return (
      <Page title={i18n._('Orders about children')} crumbs={crumbs}>
        <NoPermission />
      </Page>
    )
  return (
    <Page narrow title={i18n._('Orders about children')} crumbs={crumbs}>
      <Choice<OrderKind>
        label={i18n._('Which order is missing')}
        value={kind}
        options={[
          { value: 'enrolment', label: orderWords.enrolment[language] },
          { value: 'discharge', label: orderWords.discharge[language] },
        ]}
        onChange={(next) => change({ kind: next })}
      />
      <OrderFields said={said} kind={kind} change={(part) => setSaid((before) => ({ ...before, ...part }))} />
      {made.length > 0 && (
        <Card>
          <MadePapers made={made} />
        </Card>
      )}
      {!data && <SkeletonRows />}
      {data && data.rows.length === 0 && (
        <EmptyState icon={<IconCircleCheck aria-hidden />} title={i18n._('Nobody waits for an order')}>
          {i18n._('Every child has one. A new one is made from the child’s card, under “Papers”.')}
        </EmptyState>
      )}
      {data && data.total > data.rows.length && (
        <p className={classes['quiet']}>
          {i18n._('The newest {shown} of {total} are here; the others come when these have an order.', {
            shown: data.rows.length,
            total: data.total,
          })}
        </p>
      )}
      {data &&
        byDay(data.rows).map(({ day, rows }) => (
          <DayOrder
            key={[kind, day, ...rows.map(({ enrolmentId }) => enrolmentId)].join()}
            kind={kind}
            day={day}
            rows={rows}
            said={said}
            onMade={(one) => setMade((before) => [...before, one])}
          />
        ))}
    </Page>
  )
}

interface OrderFieldsProps {
  readonly said: SaidOfOrders
  readonly kind: OrderKind
  readonly change: (part: Partial<SaidOfOrders>) => void
}

/** What holds for every order that is made from here. */
function OrderFields({ said, kind, change }: OrderFieldsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  return (
    <Pair>
      <DateField
        name="day"
        label={i18n._('Day of the order')}
        value={said.day}
        onChange={(day) => change({ day })}
        today={today}
        max={today}
      />
      {kind === 'enrolment' && (
        <NativeSelect
          label={i18n._('Form of service')}
          value={said.form}
          data={serviceForms.map((one) => ({ value: one.ru, label: one[language] }))}
          onChange={({ currentTarget: { value } }) => change({ form: value })}
        />
      )}
    </Pair>
  )
}
