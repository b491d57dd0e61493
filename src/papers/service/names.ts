// Names in cases: the rule first, then what a person said of this very name.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keyOfSubject, keysOfSubjects } from '#access/subject-keys.ts'
import { nameKey } from '#base/person-name.ts'
import { ok } from '#base/result.ts'
import { declined as declinedContract, sayForm } from '../contract.ts'
import { type Case, cases, type Sex } from '../rules/declension/endings.ts'
import { declined, type Declined } from '../rules/declension.ts'
import * as store from '../store/names.ts'

const place = 'name_form.form'

const keyOf = (act: Act, name: string, one: Case): Buffer =>
  act.seal.blind('name_form.name', `${one}|${nameKey(name)}`)

/** Names in their cases, in the order in which they were asked for. One round trip. */
export async function inCases(
  act: Act,
  names: readonly { readonly name: string; readonly sex: Sex | null }[],
): Promise<Declined[]> {
  const keys = names.flatMap(({ name }) => cases.map((one) => keyOf(act, name, one)))
  const said = names.length === 0 ? [] : await store.formsOf(act.sql, keys)
  const centreKey = said.length === 0 ? undefined : await centreKeyOf(act)
  const corrected = new Map(
    centreKey
      ? said.map((row) => [row.name_key.toString('hex'), act.seal.open(centreKey, place, row.form)])
      : [],
  )
  return names.map(({ name, sex }) => {
    const byRule = declined(name, sex)
    const forms = cases.map((one) => [
      one,
      corrected.get(keyOf(act, name, one).toString('hex')) ?? byRule[one],
    ])
    return Object.fromEntries(forms) as Declined
  })
}

const centreKeyOf = async (act: Act) =>
  (await keysOfSubjects(act, [act.actor.centreId])).get(act.actor.centreId)

export const say = permitted(sayForm, async (act, input) => {
  const key = await keyOfSubject(act, act.actor.centreId)
  const row = { name_key: keyOf(act, input.name, input.case), form: act.seal.seal(key, place, input.form) }
  await store.putForm(act.sql, row, act.actor.accountId)
  act.note({
    kind: 'change',
    act: sayForm.name,
    subjectKind: 'nameForm',
    subjectId: null,
    facts: { case: input.case },
  })
  return ok({})
})

export const show = permitted(declinedContract, async (act, { name, sex }) => {
  const [forms] = await inCases(act, [{ name, sex: sex ?? null }])
  return ok(forms!)
})
