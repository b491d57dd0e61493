import { useMe } from '#access/screens/use-me.ts'
import { useSend } from '#client/use-ask.ts'
import { useMay } from '#papers/screens/parts/may.ts'
import { newId } from '#papers/screens/parts/new-id.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { makeOrder } from '../../contract/papers.ts'
import type { OrderKind } from '../../rules/orders.ts'
import { explain } from '../explain.ts'
import { stalePapers } from '../papers/use-making.ts'

/** Makes the order of one child right after what it is about, and says its number or why there is none. */
export function useOrder(kind: OrderKind): (enrolmentId: string) => Promise<void> {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const may = useMay('families.makeOrder')
  const send = useSend<typeof makeOrder>('families.makeOrder', stalePapers)
  return async (enrolmentId) => {
    if (!may) return
    const outcome = await send({ paperId: newId(), kind, enrolmentIds: [enrolmentId], day: today })
    say({
      text: outcome.ok
        ? i18n._('Order No. {number} is made: it stands under “Papers”', { number: outcome.value.number })
        : explain(language)(outcome),
    })
  }
}
