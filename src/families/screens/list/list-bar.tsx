import type { I18n } from '@lingui/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { OutputOf } from '#base/act.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import type { children } from '../../contract.ts'
import { statusWords } from '../../words/kinds.ts'
import type { ListFilter } from './filter.ts'
import { ListFilters } from './list-filters.tsx'
import classes from './list.module.css'

type Answer = OutputOf<typeof children>

interface ListBarProps {
  readonly typed: string
  readonly onType: (text: string) => void
  readonly filter: ListFilter
  readonly onFilter: (change: Partial<ListFilter>) => void
  /** The first page of what fits, and the size of the whole list. */
  readonly found: Answer | undefined
  readonly all: Answer | undefined
  readonly onClear: (() => void) | undefined
  /** The person sees only their own children. */
  readonly isOwn: boolean
}

/** The filters, what they show and hide, and how the typed text was understood. */
export function ListBar({ found, all, onClear, ...filters }: ListBarProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const count = found?.total ?? 0
  const understood = found && understoodText(i18n, found)
  return (
    <>
      <FilterBar
        shown={shownText(i18n, language, filters)}
        count={count}
        exact={!found?.isTotalMore}
        hidden={Math.max(0, (all?.total ?? 0) - count)}
        hiddenExact={!all?.isTotalMore}
        {...(onClear && { onClear })}
      >
        <ListFilters {...filters} />
      </FilterBar>
      {found && (understood || count === 0) && (
        <p className={classes['understood']} role="status">
          <StatusChip tone="info" icon={<IconInfoCircle aria-hidden />}>
            {count === 0 ? i18n._('Nobody fits. Check the letters or take a filter away.') : understood}
          </StatusChip>
        </p>
      )}
    </>
  )
}

function understoodText(i18n: I18n, { understoodAs }: Answer): string {
  const texts: Record<Answer['understoodAs'], string> = {
    typed: '',
    otherLayout: i18n._('Found as if typed in the other keyboard layout'),
    nearly: i18n._('No such name: these sound alike'),
    phone: i18n._('Found by phone'),
    snils: i18n._('Found by SNILS'),
  }
  return texts[understoodAs]
}

/** «Дети (ТМНР, ранний возраст, с. Марково)». */
function shownText(
  i18n: I18n,
  language: Language,
  { filter, typed, isOwn }: Pick<ListBarProps, 'filter' | 'typed' | 'isOwn'>,
): string {
  const parts = [
    filter.mine && i18n._('only mine'),
    filter.status && statusWords[filter.status][language],
    filter.early && i18n._('early age'),
    filter.enrolment === 'enrolled' && i18n._('receive now'),
    filter.enrolment === 'discharged' && i18n._('do not receive'),
    filter.settlement,
    typed.trim() !== '' && i18n._('by what is typed'),
  ].filter(Boolean)
  const all = isOwn ? i18n._('My children') : i18n._('All children')
  return parts.length === 0 ? all : `${i18n._('Children')} (${parts.join(', ')})`
}
