// Examinations of the demonstration.
import type { Act } from '#access/act.ts'
import { assessmentSchema, type NewAssessment } from '#assessments/contract.ts'
import { shippedVersion } from '#assessments/rules/shipped.ts'
import { close, list as listCalls } from '#assessments/service/calls.ts'
import { many } from '#assessments/service/record.ts'
import type { DemoExamination } from '../rules/answers.ts'
import { good } from './good.ts'
import type { Registered } from './registry.ts'

const mostAtOnce = 500

export interface Examined {
  readonly registered: readonly Registered[]
  readonly staffIds: readonly string[]
}

/** Records examinations, in their order. */
export async function examineAll(
  act: Act,
  examinations: readonly DemoExamination[],
  made: Examined,
): Promise<void> {
  const assessments = examinations.map((one) => inputOf(act, one, made))
  for (let from = 0; from < assessments.length; from += mostAtOnce) {
    const { refused } = good(await many(act, { assessments: assessments.slice(from, from + mostAtOnce) }))
    if (refused[0]) throw new Error(`demonstration: ${refused[0].code} ${refused[0].field ?? ''}`)
  }
}

function inputOf(act: Act, one: DemoExamination, { registered, staffIds }: Examined): NewAssessment {
  const { childId, adultIds } = registered[one.child]!
  return assessmentSchema.parse({
    assessmentId: act.newId(),
    childId,
    instrument: one.instrument,
    version: shippedVersion,
    form: one.form,
    phase: one.phase,
    day: one.day,
    staffId: one.staff === null ? null : staffIds[one.staff]!,
    adultId: one.isOfParent ? adultIds[0]! : null,
    answers: one.answers,
  })
}

/** One of the calls to a tired parent has been made; the others wait for the psychologist. */
export async function answerCall(act: Act): Promise<void> {
  const { calls } = good(await listCalls(act, { withClosed: false }))
  const note = 'Поговорили полчаса. Бабушка будет приезжать по средам, договорились о встрече через неделю.'
  good(await close(act, { callId: calls[0]!.id, on: act.today, outcome: 'talked', note }))
}
