import { IconChartBar } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { addMonths, isLocalDate, type LocalDate } from '#base/local-date.ts'
import type { Kopecks } from '#base/quantity.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { countText, moneyText, percentText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { allRows, type Column } from '#ui/table/columns.ts'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import type { demand } from '../../contract/request.ts'
import { kindHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { Sections } from '../parts/sections.tsx'
import { DemandChart } from './demand-chart.tsx'
import type { Fund, KindDemand } from './figures.ts'

const usual_months = 12

const readDay = (raw: Readonly<Record<string, unknown>>, part: string): LocalDate | undefined => {
  const value = raw[part]
  return typeof value === 'string' && isLocalDate(value) ? value : undefined
}
const readPeriod = (raw: Readonly<Record<string, unknown>>) => ({
  from: readDay(raw, 'from'),
  to: readDay(raw, 'to'),
})

/** `/lending/demand`: what was asked for and what there was nothing of, and what each fund's money did. */
export default function DemandPage() {
  const i18n = useI18n()
  const { today } = useMe()
  const [period, change] = useAddressState(readPeriod)
  const from = period.from ?? addMonths(today, -usual_months)
  const to = period.to ?? today
  const { data } = useAsk<typeof demand>('lending.demand', { from, to }, { keepLast: true })
  const asked = (data?.kinds ?? []).filter((kind) => kind.asked + kind.issued + kind.waiting > 0)
  return (
    <Page
      title={i18n._('Demand')}
      subtitle={i18n._('What families ask for, what there is not enough of, what the funds paid for.')}
      crumbs={[{ label: i18n._('Lending point'), href: '/lending' }]}
    >
      <div className={classes['page']}>
        <Sections />
        <Pair>
          <DateField
            label={i18n._('From')}
            today={today}
            value={from}
            onChange={(day) => change({ from: day ?? undefined })}
          />
          <DateField
            label={i18n._('To')}
            today={today}
            value={to}
            onChange={(day) => change({ to: day ?? undefined })}
          />
        </Pair>
        {!data && <SkeletonRows />}
        {data && asked.length === 0 && (
          <EmptyState
            icon={<IconChartBar aria-hidden />}
            title={i18n._('Nothing was asked for in this period')}
          >
            {i18n._('Every request is counted here, also one that was declined because there was nothing.')}
          </EmptyState>
        )}
        {asked.length > 0 && (
          <>
            <DemandChart kinds={asked} />
            <KindTable kinds={asked} />
          </>
        )}
        {data && data.funds.length > 0 && <Funds funds={data.funds} />}
      </div>
    </Page>
  )
}

function KindTable({ kinds }: { kinds: readonly KindDemand[] }) {
  const i18n = useI18n()
  const columns = useMemo((): Column<KindDemand>[] => {
    const figure = (id: 'asked' | 'issued' | 'declined' | 'waiting' | 'units', title: string) => ({
      id,
      title,
      cell: (row: KindDemand) => row[id],
      width: '4.75rem',
      align: 'end' as const,
    })
    return [
      {
        id: 'kind',
        title: i18n._('Kind'),
        cell: (row) => (
          <a className={classes['name']} href={kindHref(row.kindId)}>
            {row.kindName}
          </a>
        ),
        width: 'minmax(12rem, 2fr)',
      },
      figure('asked', i18n._('Asked')),
      figure('issued', i18n._('Issued')),
      figure('declined', i18n._('Declined')),
      figure('waiting', i18n._('Waiting')),
      figure('units', i18n._('Units')),
      {
        id: 'used',
        title: i18n._('In use'),
        cell: (row) => percentText(row.loanDays, row.availableDays),
        width: '4.75rem',
        align: 'end',
      },
      {
        id: 'wait',
        title: i18n._('Wait, days'),
        cell: (row) => row.medianWait_days ?? '–',
        width: '5rem',
        align: 'end',
      },
    ]
  }, [i18n])
  const rows = useMemo(() => allRows(kinds), [kinds])
  return (
    <VirtualTable
      caption={i18n._('Demand by kind')}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.kindId}
      cardOf={(row) => <KindCard row={row} />}
    />
  )
}

function KindCard({ row }: { row: KindDemand }) {
  const i18n = useI18n()
  return (
    <div className={classes['card']}>
      <a className={classes['name']} href={kindHref(row.kindId)}>
        {row.kindName}
      </a>
      <span className={classes['quiet']}>
        {i18n._('asked {asked}, issued {issued}, waiting {waiting}, units {units}', {
          asked: row.asked,
          issued: row.issued,
          waiting: row.waiting,
          units: row.units,
        })}
      </span>
    </div>
  )
}

/** What each fund paid for and what it did. */
function Funds({ funds }: { funds: readonly Fund[] }) {
  const i18n = useI18n()
  return (
    <Card title={i18n._('What the funds paid for')}>
      <ul className={classes['rows']}>
        {funds.map((fund) => (
          <li key={fund.fund}>
            <span>
              {fund.fund || i18n._('source not given')}
              <span className={classes['quiet']}>
                {[
                  i18n._('{count, plural, one {# unit} other {# units}}', { count: fund.units }),
                  i18n._('{loans, plural, one {lent # time} other {lent # times}}', { loans: fund.loans }),
                  i18n._('{days, plural, one {# day} other {# days}} with families', { days: fund.loanDays }),
                  fund.recycled_kopecks > 0 &&
                    i18n._('lent again to the worth of {worth}', {
                      worth: moneyText(fund.recycled_kopecks as Kopecks),
                    }),
                  fund.sessions > 0 &&
                    i18n._('{sessions, plural, one {used in # session} other {used in # sessions}}', {
                      sessions: fund.sessions,
                    }),
                  fund.sessions > 0 &&
                    i18n._('{children, plural, one {with # child} other {with # children}}', {
                      children: fund.children,
                    }),
                  fund.uses > 0 &&
                    i18n._('{uses, plural, one {counted by hand # time} other {counted by hand # times}}', {
                      uses: fund.uses,
                    }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span>
              {fund.cost_kopecks > 0 ? moneyText(fund.cost_kopecks as Kopecks) : countText(fund.units)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
