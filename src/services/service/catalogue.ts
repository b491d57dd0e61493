// The catalogue of services.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { addItem, catalogue, editItem, type ServiceItem } from '../contract.ts'
import { serviceKey } from '../rules/catalogue.ts'
import * as store from '../store/items.ts'

const shown = (row: store.ItemRow): ServiceItem => ({
  id: row.id,
  name: row.name,
  code: row.code,
  type: row.type as ServiceItem['type'],
  direction: row.direction as ServiceItem['direction'],
  measure: row.measure as ServiceItem['measure'],
  minutes: row.minutes,
  tariff_kopecks: row.tariff_kopecks,
  from: row.from_day,
  to: row.to_day,
  needsClassification: row.needs_classification,
})

export const items = permitted(catalogue, async (act) =>
  ok({ items: (await store.itemRows(act.sql)).map(shown) }),
)

type Fields = Omit<Input<typeof addItem>, 'itemId'>

function rowOf(itemId: string, input: Fields): Result<store.ItemRow, 'ends-before-start'> {
  if (input.from && input.to && input.to < input.from) return refuse('ends-before-start', { field: 'to' })
  return ok({
    id: itemId,
    name: input.name,
    name_key: serviceKey(input.name),
    code: input.code,
    ...classified(input),
    minutes: input.minutes ?? null,
    tariff_kopecks: input.tariff_kopecks ?? null,
    from_day: input.from ?? null,
    to_day: input.to ?? null,
  })
}

/** Both classifiers; a service that lacks a part of them asks for it. */
const classified = ({ type, direction, measure }: Fields) => ({
  type: type ?? null,
  direction: direction ?? null,
  measure: measure ?? null,
  needs_classification: !type || !direction || !measure,
})

const changed = (act: Act, name: string, itemId: string): void =>
  act.note({ kind: 'change', act: name, subjectKind: 'serviceItem', subjectId: itemId })

export const add = permitted(addItem, async (act, input) => {
  const row = rowOf(input.itemId ?? act.newId(), input)
  if (!row.ok) return row
  if (!(await store.addItem(act.sql, row.value))) return refuse('service-name-taken', { field: 'name' })
  changed(act, addItem.name, row.value.id)
  return ok({ itemId: row.value.id })
})

export const edit = permitted(editItem, async (act, input) => {
  const row = rowOf(input.itemId, input)
  if (!row.ok) return row
  if (await store.isNameTaken(act.sql, row.value.name_key, input.itemId))
    return refuse('service-name-taken', { field: 'name' })
  if (!(await store.updateItem(act.sql, row.value))) return refuse('not-found')
  changed(act, editItem.name, input.itemId)
  return ok({})
})
