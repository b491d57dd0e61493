// Contracts of services with the families that are served now, and the acts of last month: most of them made, one corrected since.
import type { Act } from '#access/act.ts'
import { addDays, addMonths, type LocalDate, monthOf } from '#base/local-date.ts'
import { periodOf } from '#base/period.ts'
import type { ServiceItem } from '#services/contract.ts'
import { acts, signContract } from '#services/contract/service-contract.ts'
import { ofMonth } from '#services/service/acts.ts'
import { making, makingMany } from '#services/service/contract-papers.ts'
import { signing } from '#services/service/contracts.ts'
import { childTimeline } from '#services/service/read.ts'
import { correction } from '#services/service/record.ts'
import type { DemoChild } from '../rules/children.ts'
import { good } from './good.ts'
import type { Registered } from './registry.ts'

interface Setting {
  readonly children: readonly DemoChild[]
  readonly registered: readonly Registered[]
  readonly services: readonly ServiceItem[]
}

/** Families that have not signed yet: what is given to them waits for a contract. */
const unsigned = 3
/** Acts of last month that are still to be made. */
const unmade = 5
const papers = 6
/** Of the catalogue; what a family gets beside it is outside its contract. */
const namedServices = 14
const atOnce = 20

export async function signContracts(act: Act, made: Setting): Promise<void> {
  const served = made.children.flatMap(({ dischargedOn }, at) => (dischargedOn === null ? [at] : []))
  for (const [nth, at] of served.slice(0, -unsigned).entries()) {
    const contractId = act.newId()
    good(await signing(act, signContract.input.parse({ contractId, ...termsOf(act.today, made, at) })))
    if (nth < papers) good(await making(act, { paperId: act.newId(), contractId, paper: 'serviceContract' }))
  }
  await makeLastActs(act)
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other)

function termsOf(today: LocalDate, { children, registered, services }: Setting, at: number) {
  const { childId, adultIds } = registered[at]!
  const from = later(children[at]!.enrolledOn, addMonths(today, -8))
  const isPaid = at % 9 === 4
  return {
    childId,
    adultId: adultIds[0]!,
    form: 'home',
    place: 'дома у ребёнка и в комнатах центра',
    price: isPaid ? 'tariff' : 'free',
    ippsuNumber: `${1000 + at * 7}`,
    ippsuDay: addDays(from, -10),
    from,
    until: addDays(addMonths(from, 12), -1),
    services: services.slice(0, namedServices).map(({ id, minutes }) => ({
      serviceId: id,
      volume: minutes === null ? '' : `${minutes} минут`,
      times: 'по плану программы',
      tariff_kopecks: isPaid ? (minutes ?? 30) * 1500 : null,
    })),
  }
}

async function makeLastActs(act: Act): Promise<void> {
  const last = periodOf('lastMonth', act.today)
  const month = monthOf(last.from)
  const { lines } = good(await ofMonth(act, acts.input.parse({ month })))
  const wanted = lines.slice(0, -unmade).map(({ contractId }) => ({ paperId: act.newId(), contractId }))
  for (let from = 0; from < wanted.length; from += atOnce)
    good(await makingMany(act, { month, acts: wanted.slice(from, from + atOnce) }))
  const first = lines[0]
  if (!first) return
  const { records } = good(await childTimeline(act, { childId: first.childId, limit: 200 }))
  const wrong = records.find(
    ({ day, state, isReversed }) => monthOf(day) === month && state === 'delivered' && !isReversed,
  )
  if (wrong) good(await correction(act, { recordId: wrong.id, reason: 'Записано дважды' }))
}
