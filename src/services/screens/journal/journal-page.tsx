import { Button } from '@mantine/core'
import { IconBook2, IconFiles, IconNotebook, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import { everything, filterOf, readAddress, written, type JournalAddress } from './address.ts'
import classes from './journal.module.css'
import { columnsOf, RowCard } from './columns.tsx'
import { Filters } from './filters.tsx'
import { useReach } from '../may.ts'
import { RecordLook } from './record-look.tsx'
import { TakeAway } from './take-away.tsx'
import { TotalsLine } from './totals-line.tsx'
import { useJournal, type JournalRow } from './use-journal.ts'

/** The journal of services: newest first, filtered by its address, read like a spreadsheet. */
export default function JournalPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const { today, mayRecord } = useMe()
  const [address, setAddress] = useAddressState(readAddress)
  const [opened, setOpened] = useState<JournalRow | null>(null)
  const chosen = JSON.stringify(address)
  const filter = useMemo(() => filterOf(JSON.parse(chosen) as JournalAddress, today), [chosen, today])
  const { isHere, rows, totals } = useJournal(filter)
  const look = useMemo(() => ({ i18n, language, today }), [i18n, language, today])
  const columns = useMemo(() => columnsOf(look), [look])
  const change = (part: Partial<JournalAddress>): void => setAddress(written(part))
  const isAll = chosen === JSON.stringify(everything)
  return (
    <Page title={i18n._('Service journal')} action={<HeadActs mayRecord={mayRecord} />}>
      <Filters address={address} onChange={change} />
      <TotalsLine totals={totals} />
      {!isHere && <SkeletonRows />}
      {isHere && rows.count > 0 && (
        <VirtualTable
          caption={i18n._('Service journal')}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          onOpen={setOpened}
          cardOf={(row) => <RowCard row={row} look={look} />}
        />
      )}
      {isHere && rows.count === 0 && <Nothing isAll={isAll} onAll={() => change(everything)} />}
      {isHere && rows.count > 0 && <TakeAway filter={filter} count={totals?.records ?? rows.count} />}
      <RecordLook key={opened?.id} row={opened} look={look} onClose={() => setOpened(null)} />
    </Page>
  )
}

function HeadActs({ mayRecord }: { mayRecord: boolean }) {
  const i18n = useI18n()
  const seesActs = useReach('services.acts') !== null
  return (
    <>
      {seesActs && (
        <Button component="a" href="/services/acts" variant="default" leftSection={<IconFiles aria-hidden />}>
          {i18n._('Monthly acts')}
        </Button>
      )}
      <Button
        component="a"
        href="/services/catalogue"
        variant="default"
        leftSection={<IconBook2 aria-hidden />}
      >
        {i18n._('Catalogue')}
      </Button>
      {mayRecord && (
        <Button
          component="a"
          href="/services/new"
          className={classes['plus']}
          leftSection={<IconPlus aria-hidden />}
        >
          {i18n._('Record a service')}
        </Button>
      )}
    </>
  )
}

function Nothing({ isAll, onAll }: { isAll: boolean; onAll: () => void }) {
  const i18n = useI18n()
  const { mayRecord } = useMe()
  if (!isAll) {
    return (
      <EmptyState
        icon={<IconNotebook aria-hidden />}
        title={i18n._('No record fits these filters')}
        action={<Button onClick={onAll}>{i18n._('Show all')}</Button>}
      >
        {i18n._('Records are there, but for other days or people. Take a filter off.')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<IconNotebook aria-hidden />}
      title={i18n._('Here services will stand')}
      action={
        mayRecord && (
          <Button component="a" href="/services/new">
            {i18n._('Record a service')}
          </Button>
        )
      }
    >
      {i18n._(
        'Each service is recorded once. The journal, the reports and the act for the family come from it.',
      )}
    </EmptyState>
  )
}
