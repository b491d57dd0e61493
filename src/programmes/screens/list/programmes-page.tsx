import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { IconPlus, IconTargetArrow } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import type { templates } from '../../contract/template.ts'
import { programmeHref } from '../one/hrefs.ts'
import type { ProgrammeRow } from '../parts/data.ts'
import { nothing, readList, type ListAddress } from './address.ts'
import { columnsOf, ProgrammeCard } from './columns.tsx'
import { useProgrammes } from './use-programmes.ts'

const exactTo = 1000

/** `/programmes`: which children are in a programme, how much of it is given, what is late. */
export default function ProgrammesPage() {
  const i18n = useI18n()
  const mayEnrol = useReach('programmes.enrol') !== null
  return (
    <Page
      title={i18n._('Programmes')}
      action={
        <>
          <Button variant="subtle" component="a" href="/assessments/instruments">
            {i18n._('Instruments')}
          </Button>
          <Button variant="default" component="a" href="/programmes/templates">
            {i18n._('Templates')}
          </Button>
          {mayEnrol && (
            <Button component="a" href="/programmes/new" leftSection={<IconPlus aria-hidden />}>
              {i18n._('Begin a programme')}
            </Button>
          )}
        </>
      }
    >
      <List />
    </Page>
  )
}

function List() {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const navigate = useNavigate()
  const opens = useReach('programmes.programme') !== null
  const [filter, change] = useAddressState(readList)
  const { state, template, late } = filter
  const { total, rows } = useProgrammes({ state, template: template ?? null, onlyLate: late })
  const columns = useMemo(() => columnsOf({ i18n, language, today, opens }), [i18n, language, today, opens])
  const open = (row: ProgrammeRow): void => void navigate({ to: programmeHref(row.id) } as never)
  const isFiltered = state !== 'underway' || template !== undefined || late
  if (total === 0 && !isFiltered) return <NothingYet />
  return (
    <>
      <FilterBar
        shown={shownText(i18n, filter)}
        count={total ?? 0}
        exact={(total ?? 0) < exactTo}
        {...(isFiltered && { onClear: () => change(nothing as Partial<ListAddress>) })}
      >
        <TemplateSelect value={template} onChange={(next) => change({ template: next })} />
        <NativeSelect
          label={i18n._('State')}
          value={state}
          data={[
            { value: 'underway', label: i18n._('under way') },
            { value: 'ended', label: i18n._('closed') },
            { value: 'all', label: i18n._('all') },
          ]}
          onChange={(event) => change({ state: event.currentTarget.value as ListAddress['state'] })}
        />
        <Checkbox
          label={i18n._('Only those that are late')}
          checked={late}
          onChange={(event) => change({ late: event.currentTarget.checked || (undefined as never) })}
        />
      </FilterBar>
      {total === undefined && <SkeletonRows />}
      {total === 0 && (
        <EmptyState icon={<IconTargetArrow aria-hidden />} title={i18n._('No programme fits')}>
          {late ? i18n._('Nothing is late here. That is good news.') : i18n._('Choose something else above.')}
        </EmptyState>
      )}
      {total !== undefined && total > 0 && (
        <VirtualTable
          caption={i18n._('Programmes')}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          cardOf={(row) => <ProgrammeCard row={row} opens={opens} />}
          {...(opens && { onOpen: open })}
        />
      )}
    </>
  )
}

function shownText(i18n: ReturnType<typeof useI18n>, { state, late }: ListAddress): string {
  if (late) return i18n._('Programmes that are late with something')
  if (state === 'ended') return i18n._('Closed programmes')
  return state === 'all' ? i18n._('All programmes') : i18n._('Programmes under way')
}

interface TemplateSelectProps {
  readonly value: string | undefined
  readonly onChange: (template: string | undefined) => void
}

function TemplateSelect({ value, onChange }: TemplateSelectProps) {
  const i18n = useI18n()
  const { data } = useAsk<typeof templates>('programmes.templates', {})
  const options = (data?.templates ?? []).map(({ template, name }) => ({ value: template, label: name }))
  return (
    <NativeSelect
      label={i18n._('Programme')}
      value={value ?? ''}
      data={[{ value: '', label: i18n._('any programme') }, ...options]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}

function NothingYet() {
  const i18n = useI18n()
  const mayEnrol = useReach('programmes.enrol') !== null
  return (
    <EmptyState
      icon={<IconTargetArrow aria-hidden />}
      title={i18n._('No programme is under way')}
      action={
        <>
          {mayEnrol && (
            <Button component="a" href="/programmes/new">
              {i18n._('Begin a programme')}
            </Button>
          )}
          <Button variant="default" component="a" href="/programmes?state=all">
            {i18n._('Show closed ones')}
          </Button>
        </>
      }
    >
      {i18n._(
        'A programme is eight hours with one aim: sessions, a goal with five levels, tasks for home. Choose a child and a template; the plan makes itself.',
      )}
    </EmptyState>
  )
}
