// What the codes of requests are called, and why a kind does not fit a child, with its numbers.
import type { OutputOf } from '#base/act.ts'
import type { cancelReasons, declineReasons, purposes, queue, requestStates } from '../contract/request.ts'
import type { Misfit } from '../rules/fit.ts'
import type { Of, Words } from './kinds.ts'

export const purposeWords: Of<typeof purposes> = {
  temporaryNeed: { ru: 'временная необходимость', en: 'a temporary need' },
  programSession: { ru: 'для занятий по программе', en: 'for sessions of a programme' },
  trial: { ru: 'попробовать перед покупкой', en: 'to try before buying' },
  bridgeUntilIpra: { ru: 'до получения по ИПРА', en: 'until the device by the IPRA comes' },
  trip: { ru: 'поездка', en: 'a trip' },
  summer: { ru: 'на лето', en: 'for the summer' },
}

export const requestStateWords: Of<typeof requestStates> = {
  requested: { ru: 'подана', en: 'received' },
  screened: { ru: 'рассмотрена', en: 'looked through' },
  waitlisted: { ru: 'в очереди', en: 'in the queue' },
  offered: { ru: 'предложено', en: 'offered' },
  booked: { ru: 'готовим', en: 'to be prepared' },
  prepared: { ru: 'готово к выдаче', en: 'ready to hand out' },
  issued: { ru: 'выдано', en: 'handed out' },
  declined: { ru: 'отказ', en: 'declined' },
  cancelled: { ru: 'снята', en: 'cancelled' },
}

export const declineWords: Of<typeof declineReasons> = {
  outsideTerritory: { ru: 'семья живёт вне нашей территории', en: 'the family lives outside our territory' },
  noStatus: { ru: 'у ребёнка нет нужного статуса', en: 'the child has no status for it' },
  documentsMissing: { ru: 'не хватает документов', en: 'documents are missing' },
  contraindication: { ru: 'есть противопоказание', en: 'there is a contraindication' },
  sizeMismatch: { ru: 'нет подходящего размера', en: 'no size fits' },
  unresolvedOverdue: { ru: 'не возвращено прежнее', en: 'an earlier loan is not returned' },
  nothingAvailable: { ru: 'такого оборудования нет', en: 'there is no such equipment' },
}

export const cancelWords: Of<typeof cancelReasons> = {
  noLongerNeeded: { ru: 'больше не нужно', en: 'no longer needed' },
  gotElsewhere: { ru: 'получили в другом месте', en: 'got it elsewhere' },
  offersRefused: { ru: 'семья отказалась от предложений', en: 'the family refused the offers' },
  notReached: { ru: 'не дозвонились', en: 'could not be reached' },
  moved: { ru: 'семья переехала', en: 'the family moved' },
  deceased: { ru: 'ребёнок умер', en: 'the child died' },
  mistake: { ru: 'заявка ошибочная', en: 'the request was a mistake' },
}

type Because = OutputOf<typeof queue>['requests'][number]['because'][number]

const because: Readonly<Record<Because['code'], Words>> = {
  need: { ru: 'нужда по решению консилиума', en: 'need, by the conference' },
  waiting: { ru: 'время ожидания', en: 'time waited' },
  discharge: { ru: 'скоро выписка или операция', en: 'discharge or surgery is near' },
  noSubstitute: { ru: 'дома нечем заменить', en: 'nothing at home replaces it' },
  ipraOrdered: { ru: 'заказано по ИПРА, ещё не пришло', en: 'ordered by the IPRA, not come yet' },
  otherLoans: { ru: 'у семьи уже есть другое', en: 'the family holds something else' },
}

/** One part of a place in the queue: «время ожидания +34». */
export const becauseText = ({ code, points }: Because, language: 'ru' | 'en'): string =>
  `${because[code][language]} ${points < 0 ? '−' : '+'}${Math.abs(points)}`

const kilos = (value: number): string => String(value).replace('.', ',')
const years = (months: number): string => kilos(Math.round((months / 12) * 10) / 10)

type Sentence = Readonly<Record<'ru' | 'en', (limit: number, value: number) => string>>
const misfits: Readonly<Record<Misfit['code'], Sentence>> = {
  tooTall: {
    ru: (limit, value) => `мало: рост до ${limit} см, у ребёнка ${value}`,
    en: (limit, value) => `too small: up to ${limit} cm, the child is ${value}`,
  },
  tooShort: {
    ru: (limit, value) => `велико: рост от ${limit} см, у ребёнка ${value}`,
    en: (limit, value) => `too big: from ${limit} cm, the child is ${value}`,
  },
  tooHeavy: {
    ru: (limit, value) => `не выдержит: вес до ${limit} кг, у ребёнка ${kilos(value)}`,
    en: (limit, value) => `will not hold: up to ${limit} kg, the child is ${value}`,
  },
  tooLight: {
    ru: (limit, value) => `ребёнок лёгкий: вес от ${limit} кг, у ребёнка ${kilos(value)}`,
    en: (limit, value) => `the child is light: from ${limit} kg, the child is ${value}`,
  },
  hipTooWide: {
    ru: (limit, value) => `узко: бёдра до ${limit} см, у ребёнка ${value}`,
    en: (limit, value) => `too narrow: hips up to ${limit} cm, the child’s are ${value}`,
  },
  hipTooNarrow: {
    ru: (limit, value) => `широко: бёдра от ${limit} см, у ребёнка ${value}`,
    en: (limit, value) => `too wide: hips from ${limit} cm, the child’s are ${value}`,
  },
  tooOld: {
    ru: (limit) => `для детей до ${years(limit)} лет`,
    en: (limit) => `for children up to ${years(limit)} years`,
  },
  tooYoung: {
    ru: (limit) => `для детей от ${years(limit)} лет`,
    en: (limit) => `for children from ${years(limit)} years`,
  },
  notMeasured: { ru: () => 'нет замеров ребёнка', en: () => 'the child is not measured' },
  measuredLongAgo: {
    ru: (limit, value) => `замеры старые: им ${value} дн., нужны не старше ${limit}`,
    en: (limit, value) => `measured ${value} days ago, not more than ${limit} are needed`,
  },
}

/** Why something does not fit a child: «мало: рост до 110 см, у ребёнка 118». */
export const misfitText = ({ code, limit, value }: Misfit, language: 'ru' | 'en'): string =>
  misfits[code][language](limit ?? 0, value ?? 0)
