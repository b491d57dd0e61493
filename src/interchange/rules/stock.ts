// Which units there are by their inventory numbers, and on which days each was out. «Is it free?» is decided by the command; here the
// same rule is told beforehand, for the preview.
import type { LocalDate } from '#base/local-date.ts'
import { nameKey } from '#base/person-name.ts'
import { inventoryKey } from '#lending/rules/label.ts'

/** Days on which a unit was out: the day it came back is free again; null while it is out. */
export interface DaysOut {
  readonly from: LocalDate
  readonly until: LocalDate | null
}

export interface KnownUnit {
  /** Null for one that the file itself or a file before it will bring. */
  readonly id: string | null
  readonly inventoryNumber: string
  /** The name of its kind. */
  readonly title: string
}

type Shelf = KnownUnit & { readonly out: DaysOut[] }

export const isTitleSame = (a: string, b: string): boolean => nameKey(a) === nameKey(b)

export class Stock {
  readonly #byKey = new Map<string, Shelf>()

  /** Puts a unit on the shelf, in place of one with its number. */
  add(unit: KnownUnit, out: readonly DaysOut[] = []): void {
    this.#byKey.set(inventoryKey(unit.inventoryNumber), { ...unit, out: [...out] })
  }

  /** Forgets the units of these numbers: what the books say of them is asked anew. */
  forget(inventoryNumbers: readonly string[]): void {
    for (const number of inventoryNumbers) this.#byKey.delete(inventoryKey(number))
  }

  unit(inventoryNumber: string): KnownUnit | undefined {
    return this.#byKey.get(inventoryKey(inventoryNumber))
  }

  /** Lends a unit for some days; false when it was out on one of them. Of two that exclude each other the first stays. */
  lend(inventoryNumber: string, days: DaysOut): boolean {
    const out = this.#byKey.get(inventoryKey(inventoryNumber))?.out
    if (!out || out.some((other) => areBothOut(other, days))) return false
    out.push(days)
    return true
  }
}

const isNoDay = ({ from, until }: DaysOut): boolean => from === until

const areBothOut = (a: DaysOut, b: DaysOut): boolean =>
  !isNoDay(a) &&
  !isNoDay(b) &&
  (b.until === null || a.from < b.until) &&
  (a.until === null || b.from < a.until)
