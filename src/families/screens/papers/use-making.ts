import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Refusal } from '#base/result.ts'
import type { ArgsOf } from '#client/caller.ts'
import { useSend } from '#client/use-ask.ts'
import { useMay } from '#papers/screens/parts/may.ts'
import { newId } from '#papers/screens/parts/new-id.ts'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { makeOrder, makePaper } from '../../contract/papers.ts'
import { casePaperWords, orderWords, serviceForms } from '../../words/papers.ts'
import type { ChildData } from '../card/card-data.ts'
import { explain } from '../explain.ts'
import { type CasePapers, paperChoices } from './choices.ts'
import type { Making, Outcome } from './make-all.ts'

/** What making a paper changes on the screen. */
export const stalePapers: readonly string[] = ['families.', 'papers.']

/** What whoever prints the papers says of them, once for all that are ticked. */
export interface Said {
  readonly adultId: string
  readonly until: LocalDate | null
  readonly form: string
  readonly wish: string
  readonly partner: string
  readonly purpose: string
  readonly data: string
  readonly resources: string
  readonly publishingPurpose: string
}

export const nothingSaid: Said = {
  adultId: '',
  until: null,
  form: serviceForms[0]!.ru,
  wish: '',
  partner: '',
  purpose: '',
  data: '',
  resources: '',
  publishingPurpose: '',
}

type Paper = ArgsOf<typeof makePaper>['paper']

function toldOf(paper: Paper, said: Said): ArgsOf<typeof makePaper>['told'] {
  const until = said.until ?? undefined
  if (paper === 'applicationToService') return { wish: said.wish }
  if (paper === 'consentTransfer')
    return { partner: said.partner, purpose: said.purpose, data: said.data, until }
  if (paper === 'consentDissemination')
    return { purpose: said.publishingPurpose, resources: said.resources, until }
  return { until }
}

/** The papers that this person may make of the child’s case now, the order last. */
export function useMakings(card: ChildData, answer: CasePapers, said: Said): Making[] {
  const papers = usePaperMakings(card, answer, said)
  return [...papers, ...useOrderMakings(answer, said.form)]
}

const outcomeOf = (
  paperId: string,
  outcome: { readonly ok: true } | Refusal,
  say: (refusal: Refusal) => string,
): Outcome => (outcome.ok ? { ok: true, paperId } : { ok: false, text: say(outcome) })

function usePaperMakings(card: ChildData, answer: CasePapers, said: Said): Making[] {
  const i18n = useI18n()
  const language = useLanguage()
  const may = useMay('families.makePaper')
  const send = useSend<typeof makePaper>('families.makePaper', stalePapers)
  const make = async (paper: Paper): Promise<Outcome> => {
    const paperId = newId()
    const told = toldOf(paper, said)
    const outcome = await send({ paperId, paper, childId: card.id, adultId: said.adultId || null, told })
    return outcomeOf(paperId, outcome, explain(language))
  }
  if (!may) return []
  return paperChoices(answer, card.consents).map(({ paper, isTicked, waitingSince }) => ({
    id: paper,
    label: casePaperWords[paper][language],
    isDue: isTicked,
    ...(waitingSince && {
      note: i18n._('printed {day}, waits for the signature', { day: dateText(waitingSince) }),
    }),
    make: () => make(paper),
  }))
}

function useOrderMakings({ withoutOrder }: CasePapers, form: string): Making[] {
  const language = useLanguage()
  const { today } = useMe()
  const may = useMay('families.makeOrder')
  const send = useSend<typeof makeOrder>('families.makeOrder', stalePapers)
  if (!may) return []
  return withoutOrder.map(({ kind, enrolmentId }) => ({
    id: `${kind}-${enrolmentId}`,
    label: orderWords[kind][language],
    isDue: true,
    make: async () => {
      const paperId = newId()
      const outcome = await send({ paperId, kind, enrolmentIds: [enrolmentId], day: today, form })
      return outcomeOf(paperId, outcome, explain(language))
    },
  }))
}
