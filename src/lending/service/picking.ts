// What is to be fetched from the shelves.
import { permitted } from '#access/act.ts'
import { ok } from '#base/result.ts'
import { picking } from '../contract/picking.ts'
import { openRequests } from '../store/requests.ts'
import { unitsById } from '../store/units.ts'
import { childCaller, read } from './reach.ts'

const byShelf = new Intl.Collator('ru', { numeric: true })

export const list = permitted(picking, async (act) => {
  const asked = (await openRequests(act.sql, act.today, null)).filter(
    ({ state, unit_id }) => unit_id !== null && (state === 'booked' || state === 'prepared'),
  )
  const units = await unitsById(
    act.sql,
    asked.map((row) => row.unit_id!),
    act.today,
  )
  const unitBy = new Map(units.map((unit) => [unit.id, unit]))
  const child = await childCaller(
    act,
    asked.map((row) => row.child_id),
  )
  read(act, picking, { kind: 'loanRequest', id: null }, asked.length)
  const rows = asked.map((row) => {
    const unit = unitBy.get(row.unit_id!)!
    return {
      requestId: row.id,
      unitId: unit.id,
      childName: child(row.child_id),
      kindName: unit.kind_name,
      inventoryNumber: unit.inventory_number,
      shelf: unit.shelf,
      parts: unit.parts.filter(({ id }) => !unit.missing_parts.includes(id)),
      handedBy: row.handed_by,
      isPrepared: row.state === 'prepared',
      askedOn: row.asked_on,
    }
  })
  return ok({ units: rows.toSorted((a, b) => byShelf.compare(a.shelf, b.shelf)) })
})
