import { useAsk } from '#client/use-ask.ts'
import type { Option } from '#ui/form/type-ahead.tsx'
import { useLanguage } from '#ui/i18n.ts'
import type { catalogue, journal, ServiceItem } from '../../contract.ts'
import { typeWords } from '../../words.ts'
import { matching } from './matching.ts'

const remembered = 60

/** The catalogue as it fits what is typed; the services that this specialist gave lately stand first. */
export function useServiceOptions(
  typed: string,
  staffId: string | null,
): { options: Option[]; items: readonly ServiceItem[] } {
  const language = useLanguage()
  const { data } = useAsk<typeof catalogue>('services.catalogue', {})
  const { data: lately } = useAsk<typeof journal>(
    'services.journal',
    { staffId, limit: remembered },
    { when: staffId !== null },
  )
  const items = data?.items ?? []
  const recent = [...new Set(lately?.rows.map(({ serviceId }) => serviceId))]
  const options = matching(items, typed)
    .toSorted((one, other) => placeOf(recent, one.id) - placeOf(recent, other.id))
    .map((item) => ({ id: item.id, label: item.name, note: item.type ? typeWords[item.type][language] : '' }))
  return { options, items }
}

const placeOf = (recent: readonly string[], id: string): number => {
  const at = recent.indexOf(id)
  return at < 0 ? recent.length : at
}
