import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { reachOf } from '#access/policy.ts'
import { useMe } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import type { ReactNode } from 'react'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { useNarrow } from '#ui/screen-width.ts'
import type { settlements } from '../../contract.ts'
import { statusWords, type StatusKind } from '../../words/kinds.ts'
import { countOf, type ListFilter } from './filter.ts'
import classes from './list.module.css'

interface ListFiltersProps {
  readonly typed: string
  readonly onType: (text: string) => void
  readonly filter: ListFilter
  readonly onFilter: (change: Partial<ListFilter>) => void
}

/** The controls above the list. Who sees no names does not search by them either. */
export function ListFilters({ typed, onType, filter, onFilter }: ListFiltersProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { roles, staffId } = useMe()
  const reach = reachOf(roles, 'families.children')
  const { data } = useAsk<typeof settlements>('families.settlements', {})
  const statuses = Object.entries(statusWords).map(([value, text]) => ({ value, label: text[language] }))
  return (
    <>
      {reach !== 'masked' && (
        <TextInput
          type="search"
          label={i18n._('Find')}
          placeholder={i18n._('Name, phone or SNILS')}
          leftSection={<IconSearch aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      )}
      <Folded count={countOf(filter)}>
        <NativeSelect
          className={classes['choice']}
          label={i18n._('Status')}
          value={filter.status ?? ''}
          data={[{ value: '', label: i18n._('any') }, ...statuses]}
          onChange={(event) =>
            onFilter({ status: (event.currentTarget.value || undefined) as StatusKind | undefined })
          }
        />
        <NativeSelect
          className={classes['choice']}
          label={i18n._('Help of the centre')}
          value={filter.enrolment ?? ''}
          data={[
            { value: '', label: i18n._({ id: 'any (service)', message: 'any' }) },
            { value: 'enrolled', label: i18n._('receive now') },
            { value: 'discharged', label: i18n._('do not receive') },
          ]}
          onChange={(event) =>
            onFilter({ enrolment: (event.currentTarget.value || undefined) as ListFilter['enrolment'] })
          }
        />
        <NativeSelect
          className={classes['choice']}
          label={i18n._('Lives in')}
          value={filter.settlement ?? ''}
          data={[{ value: '', label: i18n._('anywhere') }, ...(data?.settlements ?? [])]}
          onChange={(event) => onFilter({ settlement: event.currentTarget.value || undefined })}
        />
        <Checkbox
          className={classes['check']}
          label={i18n._('early age')}
          checked={filter.early ?? false}
          onChange={(event) => onFilter({ early: event.currentTarget.checked || undefined })}
        />
        {staffId && reach === 'all' && (
          <Checkbox
            className={classes['check']}
            label={i18n._('only mine')}
            checked={filter.mine ?? false}
            onChange={(event) => onFilter({ mine: event.currentTarget.checked || undefined })}
          />
        )}
      </Folded>
    </>
  )
}

/** On a phone the choices stay folded, so that the list begins on the first screen. */
function Folded({ count, children }: { count: number; children: ReactNode }) {
  const i18n = useI18n()
  const narrow = useNarrow()
  if (!narrow) return children
  return (
    <details className={classes['folded']}>
      <summary>{count > 0 ? i18n._('Filters: {count}', { count }) : i18n._('Filters')}</summary>
      <div>{children}</div>
    </details>
  )
}
