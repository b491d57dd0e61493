// The lending point's units as an import sees them.
import type { Act } from '#access/act.ts'
import { inventoryKey } from '#lending/rules/label.ts'
import { Stock } from '../rules/stock.ts'
import { daysOutOf, unitsWithKeys, type UnitOut } from '../store/stock.ts'
import type { Task, TaskOf } from './tasks.ts'

type OfUnit = TaskOf<'equipment'> | TaskOf<'loans'>

const isOfUnit = (task: Task): task is OfUnit => task.kind === 'equipment' || task.kind === 'loans'

const numbersOf = (tasks: readonly Task[]): string[] => [
  ...new Set(tasks.filter(isOfUnit).map(({ fields }) => fields.inventoryNumber)),
]

const unitsOf = (act: Act, numbers: readonly string[]) =>
  numbers.length > 0 ? unitsWithKeys(act.sql, numbers.map(inventoryKey)) : []

/** The units that rows name, with the days on which they were out. */
export async function stockOf(act: Act, tasks: readonly Task[]): Promise<Stock> {
  const units = await unitsOf(act, numbersOf(tasks))
  const out =
    units.length > 0
      ? await daysOutOf(
          act.sql,
          units.map(({ id }) => id),
        )
      : []
  const byUnit = Map.groupBy(out, ({ unit_id }: UnitOut) => unit_id)
  const stock = new Stock()
  for (const { id, inventory_number: inventoryNumber, name: title } of units) {
    const days = (byUnit.get(id) ?? []).map(({ issued_on, returned_on }) => ({
      from: issued_on,
      until: returned_on,
    }))
    stock.add({ id, inventoryNumber, title }, days)
  }
  return stock
}

/** Has a stock know the units of a step's rows as the books have them now; on which days they were out the command decides. */
export async function learnUnits(act: Act, stock: Stock, tasks: readonly Task[]): Promise<void> {
  const numbers = numbersOf(tasks)
  stock.forget(numbers)
  for (const { id, inventory_number: inventoryNumber, name: title } of await unitsOf(act, numbers))
    stock.add({ id, inventoryNumber, title })
}
