// Papers of the newest families of the demonstration: some made and signed, some printed and waiting, some still to be made.
import type { Act } from '#access/act.ts'
import { makeOrder, makePaper, saveDocuments } from '#families/contract/papers.ts'
import { child as childCard } from '#families/contract.ts'
import { open as openCard } from '#families/service/card.ts'
import { recordConsent } from '#families/service/changes.ts'
import { save as writeDocuments } from '#families/service/documents.ts'
import { ordering } from '#families/service/orders.ts'
import { making } from '#families/service/papers.ts'
import { staffOfIds } from '#team/service.ts'
import { type DemoChild, isNewcomer } from '../rules/children.ts'
import { good } from './good.ts'
import type { Registered } from './registry.ts'

const order = ordering(staffOfIds)

/** How many of the newcomers have all papers, and how many after them wait for a signature. */
const whole = 4
const waiting = 2

export async function makeCasePapers(
  act: Act,
  children: readonly DemoChild[],
  registered: readonly Registered[],
): Promise<void> {
  const newcomers = registered.filter((_, at) => isNewcomer(children[at]!, act.today))
  for (const [at, one] of newcomers.slice(0, whole).entries()) {
    await write(act, one, at)
    await print(act, one, 'applicationToService')
    await signed(act, one, await print(act, one, 'consentProcessing'))
    await enrolByOrder(act, one)
  }
  for (const one of newcomers.slice(whole, whole + waiting)) {
    await print(act, one, 'applicationToService')
    await print(act, one, 'consentProcessing')
    await print(act, one, 'consentPhoto')
  }
}

async function write(act: Act, { childId, adultIds }: Registered, at: number): Promise<void> {
  const adult = {
    adultId: adultIds[0]!,
    document: `паспорт 10 05 № 00010${at}, выдан ОВД «Пример»`,
    authority: 'свидетельство о рождении ребёнка',
  }
  const given = {
    childId,
    child: {
      document: `свидетельство о рождении I-ОТ № 00020${at}`,
      ipra: `№ 17.2.28/${at + 1}`,
      ipraIssuedOn: act.today,
    },
    adults: [adult],
  }
  good(await writeDocuments(act, saveDocuments.input.parse(given)))
}

async function print(
  act: Act,
  { childId }: Registered,
  paper: 'applicationToService' | 'consentProcessing' | 'consentPhoto',
): Promise<string> {
  const asked = makePaper.input.parse({ paperId: act.newId(), paper, childId })
  return good(await making(act, asked)).paperId
}

async function signed(act: Act, { childId, adultIds }: Registered, paperId: string): Promise<void> {
  good(
    await recordConsent(act, {
      childId,
      adultId: adultIds[0]!,
      purpose: 'processing',
      version: '1',
      form: 'paper',
      givenOn: act.today,
      paperId,
    }),
  )
}

async function enrolByOrder(act: Act, { childId }: Registered): Promise<void> {
  const card = good(await openCard(act, childCard.input.parse({ childId })))
  const enrolmentIds = card.enrolments.map(({ id }) => id)
  const asked = { paperId: act.newId(), kind: 'enrolment', enrolmentIds, day: act.today, form: 'на дому' }
  good(await order(act, makeOrder.input.parse(asked)))
}
