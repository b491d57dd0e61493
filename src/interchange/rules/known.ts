// Whom rows are compared with, and what a person may answer about them.
import type { LocalDate } from '#base/local-date.ts'
import type { PersonName } from '#base/person-name.ts'
import type { UnsureReason } from '../contract.ts'
import type { KnownUnit } from './stock.ts'

export interface KnownChild {
  readonly id: string
  readonly name: PersonName
  readonly born: LocalDate
  readonly deceasedOn: LocalDate | null
  readonly settlement: string
  readonly representatives: readonly {
    /** Null while the file that brings them has not come in. */
    readonly adultId: string | null
    readonly name: PersonName
  }[]
  /** The row of this very file it comes from; `null` for a child that was in the registry before. */
  readonly inRow: number | null
}

/** What a file brings that later files may name. */
export interface Brought {
  readonly children: readonly KnownChild[]
  readonly units: readonly KnownUnit[]
}

export interface Unsure {
  readonly kind: 'unsure'
  readonly why: UnsureReason
  readonly candidates: readonly KnownChild[]
}

/** A person's answer: a child's id, `null` for «никто из них», `undefined` when nobody was asked. */
export type Answer = string | null | undefined
