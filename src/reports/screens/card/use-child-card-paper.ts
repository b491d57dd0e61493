import { useSend } from '#client/use-ask.ts'
import type { Making } from '#families/screens/papers/make-all.ts'
import { newId } from '#papers/screens/parts/new-id.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { makeChildCard } from '../../contract/child-card.ts'
import { explain } from '../explain.ts'

const none: readonly Making[] = []

/** The individual card among the papers that a child’s card makes; nothing for roles that do not see all of a child. */
export function useChildCardPaper(childId: string): readonly Making[] {
  const i18n = useI18n()
  const language = useLanguage()
  const may = useReach('reports.makeChildCard') !== null
  const send = useSend<typeof makeChildCard>('reports.makeChildCard', ['papers.', 'families.papers'])
  if (!may) return none
  const make = async () => {
    const paperId = newId()
    const outcome = await send({ paperId, childId })
    return outcome.ok
      ? { ok: true as const, paperId }
      : { ok: false as const, text: explain(outcome, language) }
  }
  return [{ id: 'childCard', label: i18n._('Child’s individual card'), isDue: false, make }]
}
