import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { Instant } from '#base/instant.ts'
import { periodOf } from '#base/period.ts'
import { useAddressState } from '#client/address-state.ts'
import { useReach } from '#services/screens/may.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { countText, momentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import { IconListSearch } from '@tabler/icons-react'
import { type Indicator, indicators } from '../../rules/indicators.ts'
import { definitionWords } from '../../words/definitions.ts'
import { periodText } from '../../words/periods.ts'
import { practiceHref, readRows } from '../address.ts'
import { DefinitionsDrawer } from '../practice/definitions-drawer.tsx'
import { columnsOf, keyOf } from './columns.tsx'
import { PartsSaid } from './parts-said.tsx'
import { RowCard } from './row-card.tsx'
import { TakeList } from './take-list.tsx'
import { useRows } from './use-rows.ts'

/** The list behind a figure: `/reports/practice/<indicator>?from&to&year&parts`. Its length is the figure. */
export default function RowsPage() {
  const i18n = useI18n()
  const { indicator } = useParams({ strict: false }) as { indicator: string }
  const known = indicators.find(({ id }) => id === indicator)
  if (!known) {
    return (
      <Page title={i18n._('There is no such figure')}>
        <EmptyState
          icon={<IconListSearch aria-hidden />}
          title={i18n._('The link may be old')}
          action={
            <Button component="a" href="/reports/practice">
              {i18n._('Practice report')}
            </Button>
          }
        >
          {i18n._('Open the report and choose the figure there.')}
        </EmptyState>
      </Page>
    )
  }
  return <List key={indicator} known={known} />
}

function List({ known }: { known: Indicator }) {
  const { id: indicator, of, isOutcome, from: source } = known
  const i18n = useI18n()
  const language = useLanguage()
  const { today, centre } = useMe()
  const opens = useReach('families.child') !== null
  const [explained, setExplained] = useState(false)
  const [address] = useAddressState((raw) => readRows(raw, periodOf('year', today)))
  const { from, to, year, asOf, parts } = address
  const asked = { indicator, from, to, year, asOf, parts: [...parts] }
  const { total, rows } = useRows(asked)
  const look = useMemo(() => ({ i18n, language, opens }), [i18n, language, opens])
  const explains = isOutcome || source === 'course'
  const columns = useMemo(() => columnsOf(of, explains, look), [of, explains, look])
  const title = definitionWords[indicator].title[language]
  return (
    <Page
      title={total === undefined ? title : `${title}: ${countText(total)}`}
      tabTitle={title}
      subtitle={
        <>
          <PartsSaid year={year} days={periodText({ from, to }, language)} parts={parts} />
          {asOf &&
            ` · ${i18n._('data as of {moment}', { moment: momentText(asOf as Instant, centre.timeZone) })}`}
        </>
      }
      crumbs={[
        { label: i18n._('Reports'), href: '/reports' },
        { label: i18n._('Practice report'), href: practiceHref(address) },
      ]}
      action={
        <Button variant="default" onClick={() => setExplained(true)}>
          {i18n._('How it is counted')}
        </Button>
      }
    >
      {total === undefined && <SkeletonRows />}
      {total === 0 && (
        <EmptyState
          icon={<IconListSearch aria-hidden />}
          title={i18n._('Nobody and nothing is in this list')}
        >
          {i18n._('The figure is zero for these days. Choose other days in the report.')}
        </EmptyState>
      )}
      {total !== undefined && total > 0 && (
        <>
          <VirtualTable
            caption={title}
            columns={columns}
            rows={rows}
            keyOf={keyOf}
            cardOf={(row) => <RowCard row={row} look={look} />}
          />
          <TakeList asked={asked} name={indicator} />
        </>
      )}
      {explained && <DefinitionsDrawer only={indicator} onClose={() => setExplained(false)} />}
    </Page>
  )
}
