import { NativeSelect } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import type { templates } from '../../contract.ts'
import { registerWords } from '../../words/terms.ts'
import type { ShownPaper } from '../parts/data.ts'
import { paperHref } from '../parts/hrefs.ts'
import { MissingDetails } from '../organisation/missing-details.tsx'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'
import { Sections } from '../parts/sections.tsx'
import { nothing, readList, type ListAddress, type Register } from './address.ts'
import { columnsOf, PaperCard } from './columns.tsx'
import { usePapers } from './use-papers.ts'

const exactTo = 1000

/** `/papers`: every paper that was made, newest first. */
export default function RegisterPage() {
  const i18n = useI18n()
  return (
    <Page
      title={i18n._('Papers')}
      subtitle={i18n._('What was made, under which number, and whether it is signed.')}
    >
      <div className={classes['page']}>
        <Sections />
        <MissingDetails />
        <List />
      </div>
    </Page>
  )
}

function List() {
  const i18n = useI18n()
  const navigate = useNavigate()
  const [filter, change] = useAddressState(readList)
  const { register, template, from, to, about } = filter
  const { total, rows } = usePapers({ register, template, from, to, aboutId: about })
  const columns = useMemo(() => columnsOf(i18n), [i18n])
  const open = (paper: ShownPaper): void => void navigate({ to: paperHref(paper.id) } as never)
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  if (total === 0 && !isFiltered) return <NothingYet />
  return (
    <>
      <FilterBar
        shown={about ? i18n._('Papers of one matter') : i18n._('Papers')}
        count={total ?? 0}
        exact={(total ?? 0) < exactTo}
        {...(isFiltered && { onClear: () => change(nothing) })}
      >
        <Filters filter={filter} onChange={change} />
      </FilterBar>
      {total === undefined && <SkeletonRows />}
      {total === 0 && (
        <EmptyState icon={<IconFileText aria-hidden />} title={i18n._('No paper fits')}>
          {i18n._('Choose something else above.')}
        </EmptyState>
      )}
      {total !== undefined && total > 0 && (
        <VirtualTable
          caption={i18n._('Papers')}
          columns={columns}
          rows={rows}
          keyOf={(paper) => paper.id}
          cardOf={(paper) => <PaperCard paper={paper} />}
          onOpen={open}
        />
      )}
    </>
  )
}

interface FiltersProps {
  readonly filter: ListAddress
  readonly onChange: (part: Partial<ListAddress>) => void
}

function Filters({ filter, onChange }: FiltersProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const registers = Object.entries(registerWords).map(([value, words]) => ({ value, label: words[language] }))
  return (
    <>
      {useMay('papers.templates') && (
        <TemplateSelect value={filter.template} onChange={(template) => onChange({ template })} />
      )}
      <NativeSelect
        label={i18n._('Register')}
        value={filter.register ?? ''}
        data={[{ value: '', label: i18n._('any') }, ...registers]}
        onChange={(event) => onChange({ register: (event.currentTarget.value || undefined) as Register })}
      />
      <Pair>
        <DateField
          label={i18n._('From')}
          today={today}
          value={filter.from ?? null}
          onChange={(day) => onChange({ from: day ?? undefined })}
        />
        <DateField
          label={i18n._('To')}
          today={today}
          value={filter.to ?? null}
          onChange={(day) => onChange({ to: day ?? undefined })}
        />
      </Pair>
    </>
  )
}

interface TemplateSelectProps {
  readonly value: string | undefined
  readonly onChange: (template: string | undefined) => void
}

function TemplateSelect({ value, onChange }: TemplateSelectProps) {
  const i18n = useI18n()
  const { data } = useAsk<typeof templates>('papers.templates', {})
  const options = (data?.templates ?? []).map(({ template, name }) => ({ value: template, label: name }))
  return (
    <NativeSelect
      label={i18n._('Kind of paper')}
      value={value ?? ''}
      data={[{ value: '', label: i18n._('any') }, ...options]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}

function NothingYet() {
  const i18n = useI18n()
  return (
    <EmptyState icon={<IconFileText aria-hidden />} title={i18n._('Papers will be listed here')}>
      {i18n._(
        'A paper is made where its matter is: a contract and its acts on the page of a loan, an order among the orders and regulations. Each comes here with its number.',
      )}
    </EmptyState>
  )
}
