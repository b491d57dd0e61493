// Which child a row of a paper journal means. Names are never merged by guess: what fits two children, or nobody but nearly one,
// is a person's decision.
import type { LocalDate } from '#base/local-date.ts'
import type { PersonName } from '#base/person-name.ts'
import { closeness, nearlyOne } from '#families/rules/similarity.ts'
import { Adults } from './adults.ts'
import type { Answer, KnownChild, Unsure } from './known.ts'
import { drop, keyOfName, mostCandidates, NameIndex, put } from './name-index.ts'

/** The children that rows are compared with: those of the registry and those of the file itself; and their representatives. */
export class Directory {
  readonly adults = new Adults()
  readonly #byId = new Map<string, KnownChild>()
  readonly #names = new NameIndex<KnownChild>()
  readonly #byBirth = new Map<LocalDate, KnownChild[]>()

  add(child: KnownChild): void {
    this.#byId.set(child.id, child)
    this.#names.add(child)
    put(this.#byBirth, child.born, child)
    this.adults.addOf(child)
  }

  remove(childId: string): void {
    const child = this.#byId.get(childId)
    if (!child) return
    this.#byId.delete(childId)
    this.#names.remove(child)
    drop(this.#byBirth, child.born, child)
    this.adults.removeOf(child)
  }

  byId(childId: string): KnownChild | undefined {
    return this.#byId.get(childId)
  }

  /** Exactly this name, but for capitals, ё, spaces and dashes. */
  named(name: PersonName): readonly KnownChild[] {
    return this.#names.named(name)
  }

  bornOn(day: LocalDate): readonly KnownChild[] {
    return this.#byBirth.get(day) ?? []
  }

  /** Children whose name is nearly this one, the closest first. */
  nearly(name: PersonName): KnownChild[] {
    return this.#names.nearly(name)
  }
}

export type Meant =
  { readonly kind: 'one'; readonly child: KnownChild } | { readonly kind: 'nobody' } | Unsure

/**
 * The child that a row names: the only one of exactly this name (and birth date, where the row has it); else the answer of a person;
 * else `nobody`, or `unsure` with at most five candidates.
 */
export function childMeant(
  directory: Directory,
  named: { readonly name: PersonName; readonly born: LocalDate | null },
  answer: Answer,
): Meant {
  const exact = directory.named(named.name)
  const fitting = named.born === null ? exact : exact.filter((child) => child.born === named.born)
  if (fitting.length === 1) return { kind: 'one', child: fitting[0]! }
  const chosen = answer ? directory.byId(answer) : undefined
  if (chosen) return { kind: 'one', child: chosen }
  if (answer === null) return { kind: 'nobody' }
  if (exact.length > 0) {
    const candidates = (fitting.length > 0 ? fitting : exact).slice(0, mostCandidates)
    return { kind: 'unsure', why: fitting.length > 1 ? 'several' : 'nearly', candidates }
  }
  const candidates = directory.nearly(named.name)
  return candidates.length > 0 ? { kind: 'unsure', why: 'nearly', candidates } : { kind: 'nobody' }
}

export type Newcomer =
  | {
      readonly kind: 'new'
      /** A person has said that it is no child that is here. */
      readonly isSurelyNew: boolean
    }
  | { readonly kind: 'known'; readonly child: KnownChild }
  | Unsure

export interface ChildNamed {
  readonly name: PersonName
  readonly born: LocalDate
  /** Null when the row names none. */
  readonly parent: PersonName | null
}

/**
 * Whether a row of a list of children brings a new child. The registry's child of the same name and birth date is the same one
 * if the row names one of its parents or no parent; with another parent it may be a namesake, and a second row of that name and birth
 * date in one file may be either: both are asked, and by default neither comes in nor is merged. So is a name that is
 * nearly that of a child with the same birth date.
 */
export function newcomer(directory: Directory, row: ChildNamed, answer: Answer): Newcomer {
  if (answer === null) return { kind: 'new', isSurelyNew: true }
  const chosen = answer ? directory.byId(answer) : undefined
  if (chosen) return { kind: 'known', child: chosen }
  const same = directory.named(row.name).filter((child) => child.born === row.born)
  if (same.length > 0) return sameNameAndBirth(same, row.parent)
  const near = directory
    .bornOn(row.born)
    .filter((child) => child.inRow === null && closeness(child.name, row.name) >= nearlyOne)
  return near.length > 0
    ? { kind: 'unsure', why: 'nearly', candidates: near.slice(0, mostCandidates) }
    : { kind: 'new', isSurelyNew: false }
}

function sameNameAndBirth(same: readonly KnownChild[], parent: PersonName | null): Newcomer {
  const candidates = same.slice(0, mostCandidates)
  if (same.some((child) => child.inRow !== null)) return { kind: 'unsure', why: 'sameInFile', candidates }
  const family = same.filter(
    ({ representatives }) =>
      parent === null ||
      representatives.length === 0 ||
      representatives.some(({ name }) => keyOfName(name) === keyOfName(parent)),
  )
  return family.length === 1
    ? { kind: 'known', child: family[0]! }
    : { kind: 'unsure', why: 'sameInRegistry', candidates }
}
