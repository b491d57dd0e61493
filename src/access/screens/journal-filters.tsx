import { NativeSelect } from '@mantine/core'
import { isUuid } from '#base/id.ts'
import { fullName } from '#base/person-name.ts'
import { useAsk } from '#client/use-ask.ts'
import { useI18n } from '#ui/i18n.ts'
import type { people } from '../contract.ts'
import { reachOf } from '../policy.ts'
import { isKind, kinds, kindText, type Kind } from './journal-kinds.ts'
import { useMe } from './use-me.ts'

/** What the address of the journal narrows it to. */
export interface JournalFilter {
  readonly kind: Kind | undefined
  readonly account: string | undefined
  readonly child: string | undefined
}

const idIn = (value: unknown): string | undefined =>
  typeof value === 'string' && isUuid(value) ? value : undefined

/** The filter of an address; what it does not know it leaves out. */
export const readFilter = (raw: Readonly<Record<string, unknown>>): JournalFilter => ({
  kind: isKind(raw['kind']) ? raw['kind'] : undefined,
  account: idIn(raw['account']),
  child: idIn(raw['child']),
})

interface JournalFiltersProps {
  readonly filter: JournalFilter
  readonly onChange: (part: Partial<JournalFilter>) => void
}

/** Whose acts and which kind of them. */
export function JournalFilters({ filter, onChange }: JournalFiltersProps) {
  const i18n = useI18n()
  const sees = reachOf(useMe().roles, 'access.people') !== null
  const { data } = useAsk<typeof people>('access.people', {}, { when: sees })
  const names = (data?.people ?? []).map(({ accountId, name }) => ({
    value: accountId,
    label: fullName(name),
  }))
  return (
    <>
      <NativeSelect
        label={i18n._('Who')}
        value={filter.account ?? ''}
        data={[{ value: '', label: i18n._('everybody') }, ...names]}
        onChange={({ currentTarget: { value } }) => onChange({ account: value || undefined })}
      />
      <NativeSelect
        label={i18n._('What')}
        value={filter.kind ?? ''}
        data={[
          { value: '', label: i18n._('everything') },
          ...kinds.map((kind) => ({ value: kind, label: kindText(i18n, kind) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ kind: isKind(value) ? value : undefined })}
      />
    </>
  )
}
