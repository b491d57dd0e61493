// How numbers look: chosen by the centre, for numbers still to be given.
import { permitted } from '#access/act.ts'
import { ok, refuse } from '#base/result.ts'
import * as contract from '../contract.ts'
import { isForm, numberAs, shippedForms, yearOf } from '../rules/numbering.ts'
import * as store from '../store/numbers.ts'

export const list = permitted(contract.numberForms, async (act) => {
  const year = yearOf(act.today)
  const own = new Map((await store.forms(act.sql)).map((row) => [row.register, row.form]))
  const last = new Map((await store.lastNumbers(act.sql, year)).map((row) => [row.register, row.last]))
  const registers = contract.registers.map((register) => {
    const form = own.get(register) ?? shippedForms[register]
    const given = last.get(register) ?? 0
    return { register, form, last: given, next: numberAs(form, { sequence: given + 1, year }) }
  })
  return ok({ registers })
})

export const set = permitted(contract.setNumberForm, async (act, { register, form }) => {
  if (!isForm(form)) return refuse('form-wrong', { field: 'form' })
  await store.putForm(act.sql, register, form)
  act.note({
    kind: 'change',
    act: contract.setNumberForm.name,
    subjectKind: 'numberForm',
    subjectId: null,
    facts: { register },
  })
  return ok({})
})
