import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { checkName, type PersonName, searchText } from '#base/person-name.ts'
import { addStaff, editStaff, staff } from './contract.ts'
import { roleOfPost, shortName } from './rules.ts'
import * as store from './store.ts'

export const list = permitted(staff, async (act, input) => {
  const rows = await store.staffRows(act.sql, act.today, input.withFormer)
  return ok({
    staff: rows.map((row) => {
      const name = { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name }
      return {
        id: row.id,
        name,
        shortName: shortName(name),
        post: row.post,
        role: row.role as never,
        isEngaged: row.is_engaged,
        from: row.from_day,
        to: row.to_day,
      }
    }),
  })
})

type Code = (typeof addStaff.refusals)[number]

function rowOf(
  staffId: string,
  input: Omit<Input<typeof addStaff>, 'staffId'>,
): Result<store.StaffRow, Code> {
  const name = checkName(input.name)
  if (!name.ok) return name
  if (input.from && input.to && input.to < input.from) return refuse('ends-before-start', { field: 'to' })
  const { lastName, firstName, middleName } = name.value
  return ok({
    id: staffId,
    last_name: lastName,
    first_name: firstName,
    middle_name: middleName,
    search_text: searchText(lastName, firstName, middleName),
    post: input.post,
    role: input.role ?? roleOfPost(input.post),
    is_engaged: input.isEngaged,
    from_day: input.from ?? null,
    to_day: input.to ?? null,
  })
}

const changed = (act: Act, name: string, staffId: string): void =>
  act.note({ kind: 'change', act: name, subjectKind: 'staff', subjectId: staffId })

export const add = permitted(addStaff, async (act, input) => {
  const row = rowOf(input.staffId ?? act.newId(), input)
  if (!row.ok) return row
  await store.addStaff(act.sql, row.value)
  changed(act, addStaff.name, row.value.id)
  return ok({ staffId: row.value.id })
})

export const edit = permitted(editStaff, async (act, input) => {
  const row = rowOf(input.staffId, input)
  if (!row.ok) return row
  if (!(await store.updateStaff(act.sql, row.value))) return refuse('not-found')
  changed(act, editStaff.name, input.staffId)
  return ok({})
})

/** Names of staff by id, former ones too: what other modules ask of the team. */
export const namesOfStaff = async (act: Act, ids: readonly string[]): Promise<Map<string, PersonName>> =>
  new Map(
    (ids.length > 0 ? await store.staffById(act.sql, ids) : []).map((row) => [
      row.id,
      { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name },
    ]),
  )

/** Names and posts of staff by id, former ones too: who an order acquaints. */
export const staffOfIds = async (
  act: Act,
  ids: readonly string[],
): Promise<Map<string, { readonly name: PersonName; readonly post: string }>> =>
  new Map(
    (ids.length > 0 ? await store.staffById(act.sql, ids) : []).map(({ id, post, ...row }) => [
      id,
      { name: { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name }, post },
    ]),
  )
