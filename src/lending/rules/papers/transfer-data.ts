// The act of a transfer between two points.
import type { LocalDate } from '#base/local-date.ts'
import type { Dated } from './loan-data.ts'
import { conditionSaid, figures, partsSaid } from './said.ts'

interface Point {
  readonly name: string
  readonly address: string
}

export interface TransferFacts {
  readonly day: LocalDate
  readonly from: Point
  readonly to: Point
  readonly dueBackOn: LocalDate | null
  readonly note: string
  readonly sentBy: string
  /** '' until something of it has arrived. */
  readonly receivedBy: string
  readonly items: readonly {
    readonly name: string
    readonly inventory: string
    readonly serial: string
    readonly parts: Parameters<typeof partsSaid>[0]
    readonly missing: readonly string[]
    readonly condition: string
  }[]
}

export const transferOf = (transfer: TransferFacts): Dated => ({
  day: transfer.day,
  data: {
    fromPoint: transfer.from.name,
    fromAddress: transfer.from.address,
    toPoint: transfer.to.name,
    toAddress: transfer.to.address,
    items: transfer.items.map((item) => ({
      name: item.name,
      inventory: item.inventory,
      serial: item.serial,
      parts: partsSaid(item.parts, item.missing),
      condition: conditionSaid(item.condition),
    })),
    dueBack: figures(transfer.dueBackOn),
    remarks: transfer.note,
    sender: transfer.sentBy,
    receiver: transfer.receivedBy,
  },
})
