import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconWheelchair } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { useReach } from '#services/screens/may.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import { homeWords } from '../../words/units.ts'
import { unitHref } from '../parts/hrefs.ts'
import { KindField } from '../parts/kind-field.tsx'
import classes from '../parts/lending.module.css'
import { optionsOf } from '../parts/options.ts'
import { PointField } from '../parts/point-field.tsx'
import { Sections } from '../parts/sections.tsx'
import { usePoints } from '../parts/use-points.ts'
import { nothing, readUnits, type UnitsAddress } from './address.ts'
import { columnsOf, UnitCard } from './columns.tsx'
import { TakeUnits } from './take-units.tsx'
import { useUnits, type UnitRow } from './use-units.ts'

/** `/lending/units`: the list of equipment, and how each thing stands. */
export default function UnitsPage() {
  const i18n = useI18n()
  const mayAdd = useReach('lending.addUnit') !== null
  return (
    <Page
      title={i18n._('Equipment')}
      crumbs={[{ label: i18n._('Lending point'), href: '/lending' }]}
      action={
        mayAdd && (
          <>
            <Button variant="default" component="a" href="/lending/labels">
              {i18n._('Labels')}
            </Button>
            <Button component="a" href="/lending/units/new" leftSection={<IconPlus aria-hidden />}>
              {i18n._('Add equipment')}
            </Button>
          </>
        )
      }
    >
      <div className={classes['page']}>
        <Sections />
        <List mayAdd={mayAdd} />
      </div>
    </Page>
  )
}

function List({ mayAdd }: { mayAdd: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const navigate = useNavigate()
  const opens = useReach('lending.unit') !== null
  const [text, setText] = useState('')
  const [filter, change] = useAddressState(readUnits)
  const { areMany } = usePoints()
  const asked = {
    text: text.trim(),
    state: filter.state,
    kindId: filter.kind ?? null,
    home: filter.home === 'any' ? null : filter.home,
    pointId: filter.point ?? null,
  }
  const { total, rows } = useUnits(asked)
  const columns = useMemo(
    () => columnsOf({ i18n, language, today, opens, areMany }),
    [i18n, language, today, opens, areMany],
  )
  const isChosen = filter.state !== 'all' || filter.home !== 'any' || !!filter.kind || !!filter.point
  const isFiltered = text.trim() !== '' || isChosen
  const clear = (): void => {
    setText('')
    change(nothing as unknown as Partial<UnitsAddress>)
  }
  if (total === 0 && !isFiltered) return <NothingYet mayAdd={mayAdd} />
  return (
    <>
      <FilterBar
        shown={shownText(i18n, filter.state)}
        count={total ?? 0}
        {...(isFiltered && { onClear: clear })}
      >
        <TextInput
          type="search"
          label={i18n._('Number or name')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Filters filter={filter} onChange={change} />
      </FilterBar>
      {total !== undefined && total > 0 && <TakeUnits asked={asked} />}
      {total === undefined && <SkeletonRows />}
      {total === 0 && (
        <EmptyState
          icon={<IconWheelchair aria-hidden />}
          title={i18n._('Nothing fits these filters')}
          action={<Button onClick={clear}>{i18n._('Show all')}</Button>}
        >
          {i18n._('Take a filter off, or check the number.')}
        </EmptyState>
      )}
      {total !== undefined && total > 0 && (
        <VirtualTable
          caption={i18n._('Equipment')}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          cardOf={(row) => <UnitCard row={row} opens={opens} areMany={areMany} />}
          {...(opens && {
            onOpen: (row: UnitRow) => void navigate({ to: unitHref(row.id) } as never),
          })}
        />
      )}
    </>
  )
}

interface FiltersProps {
  readonly filter: UnitsAddress
  readonly onChange: (part: Partial<UnitsAddress>) => void
}

function Filters({ filter, onChange }: FiltersProps) {
  const i18n = useI18n()
  const { all, areMany } = usePoints()
  const language = useLanguage()
  return (
    <>
      <NativeSelect
        label={i18n._('State')}
        value={filter.state}
        data={[
          { value: 'all', label: i18n._('all') },
          { value: 'lendable', label: i18n._('free') },
          { value: 'out', label: i18n._('with families') },
          { value: 'work', label: i18n._('wait for work') },
          { value: 'writtenOff', label: i18n._('written off') },
        ]}
        onChange={(event) => onChange({ state: event.currentTarget.value as UnitsAddress['state'] })}
      />
      <KindField
        none={i18n._('any kind')}
        value={filter.kind ?? null}
        onChange={(kind) => onChange({ kind: kind ?? (undefined as never) })}
      />
      <NativeSelect
        label={i18n._('Where it belongs')}
        value={filter.home}
        data={[{ value: 'any', label: i18n._('anywhere') }, ...optionsOf(homeWords, language)]}
        onChange={(event) => onChange({ home: event.currentTarget.value as UnitsAddress['home'] })}
      />
      {areMany && (
        <PointField
          points={all}
          none={i18n._('any point')}
          value={filter.point ?? null}
          onChange={(point) => onChange({ point: point ?? (undefined as never) })}
        />
      )}
    </>
  )
}

function shownText(i18n: ReturnType<typeof useI18n>, state: UnitsAddress['state']): string {
  switch (state) {
    case 'all':
      return i18n._('All equipment')
    case 'lendable':
      return i18n._('Free and clean')
    case 'out':
      return i18n._('With families')
    case 'work':
      return i18n._('Waits for cleaning, inspection or repair')
    case 'writtenOff':
      return i18n._('Written off')
  }
}

function NothingYet({ mayAdd }: { mayAdd: boolean }) {
  const i18n = useI18n()
  return (
    <EmptyState
      icon={<IconWheelchair aria-hidden />}
      title={i18n._('Here the equipment will stand')}
      action={
        mayAdd && (
          <>
            <Button component="a" href="/lending/units/new">
              {i18n._('Add equipment')}
            </Button>
            <Button variant="default" component="a" href="/import">
              {i18n._('From an Excel list')}
            </Button>
          </>
        )
      }
    >
      {i18n._(
        'Every thing has its inventory number and its label. The list of equipment, the journal of issue and the report for the fund come from here.',
      )}
    </EmptyState>
  )
}
