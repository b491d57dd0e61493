import { Button, NativeSelect } from '@mantine/core'
import { IconNotebook } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { useReach } from '#services/screens/may.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import { loanHref } from '../parts/hrefs.ts'
import { KindField } from '../parts/kind-field.tsx'
import classes from '../parts/lending.module.css'
import type { LoanRow } from '../parts/loan-chip.tsx'
import { Sections } from '../parts/sections.tsx'
import { nothing, readJournal, type JournalAddress } from './address.ts'
import { columnsOf, LoanCard } from './columns.tsx'
import { TakeAway } from './take-away.tsx'
import { useJournal } from './use-journal.ts'

/** `/lending/journal`: the journal of issue, newest first, for reading, Excel and paper. */
export default function JournalPage() {
  const i18n = useI18n()
  const navigate = useNavigate()
  const opens = useReach('lending.loan') !== null
  const [filter, change] = useAddressState(readJournal)
  const { state, kind, from, to } = filter
  const asked = useMemo(
    () => ({ state, kindId: kind ?? null, from: from ?? null, to: to ?? null }),
    [state, kind, from, to],
  )
  const { total, rows } = useJournal(asked)
  const columns = useMemo(() => columnsOf(i18n), [i18n])
  const isFiltered = state !== 'all' || !!kind || !!from || !!to
  const clear = (): void => change(nothing as unknown as Partial<JournalAddress>)
  return (
    <Page title={i18n._('Journal of issue')} crumbs={[{ label: i18n._('Lending point'), href: '/lending' }]}>
      <div className={classes['page']}>
        <Sections />
        <FilterBar shown={shownText(i18n, state)} count={total ?? 0} {...(isFiltered && { onClear: clear })}>
          <Filters filter={filter} onChange={change} />
        </FilterBar>
        {total === undefined && <SkeletonRows />}
        {total === 0 && (
          <EmptyState
            icon={<IconNotebook aria-hidden />}
            title={isFiltered ? i18n._('No loan fits these filters') : i18n._('Nothing was handed out yet')}
            action={isFiltered && <Button onClick={clear}>{i18n._('Show all')}</Button>}
          >
            {i18n._('Every issue and every return is written here by itself.')}
          </EmptyState>
        )}
        {total !== undefined && total > 0 && (
          <>
            <VirtualTable
              caption={i18n._('Journal of issue')}
              columns={columns}
              rows={rows}
              keyOf={(row) => row.id}
              cardOf={(row) => <LoanCard row={row} />}
              {...(opens && {
                onOpen: (row: LoanRow) => void navigate({ to: loanHref(row.id) } as never),
              })}
            />
            <TakeAway asked={asked} count={total} />
          </>
        )}
      </div>
    </Page>
  )
}

interface FiltersProps {
  readonly filter: JournalAddress
  readonly onChange: (part: Partial<JournalAddress>) => void
}

function Filters({ filter, onChange }: FiltersProps) {
  const i18n = useI18n()
  const { today } = useMe()
  return (
    <>
      <NativeSelect
        label={i18n._('State')}
        value={filter.state}
        data={[
          { value: 'all', label: i18n._('all') },
          { value: 'open', label: i18n._('with families') },
          { value: 'overdue', label: i18n._('overdue') },
          { value: 'returned', label: i18n._('returned') },
        ]}
        onChange={(event) => onChange({ state: event.currentTarget.value as JournalAddress['state'] })}
      />
      <KindField
        none={i18n._('any kind')}
        value={filter.kind ?? null}
        onChange={(kind) => onChange({ kind: kind ?? (undefined as never) })}
      />
      <DateField
        label={i18n._('Handed out from')}
        today={today}
        value={filter.from ?? null}
        onChange={(from) => onChange({ from: from ?? (undefined as never) })}
      />
      <DateField
        label={i18n._('to')}
        today={today}
        value={filter.to ?? null}
        onChange={(to) => onChange({ to: to ?? (undefined as never) })}
      />
    </>
  )
}

function shownText(i18n: ReturnType<typeof useI18n>, state: JournalAddress['state']): string {
  switch (state) {
    case 'all':
      return i18n._('All loans')
    case 'open':
      return i18n._('With families')
    case 'overdue':
      return i18n._('Overdue loans')
    case 'returned':
      return i18n._('Returned loans')
  }
}
