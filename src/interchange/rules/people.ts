// Which child a row of a paper journal means. Names are never merged by guess: what fits two children, or nobody but nearly one,
// is a person's decision.
import type { LocalDate } from '#base/local-date.ts'
import { fullName, nameKey, type PersonName } from '#base/person-name.ts'
import { closeness, nearlyOne } from '#families/rules/similarity.ts'
import type { unsureReasons } from '../contract.ts'

export interface KnownChild {
  readonly id: string
  readonly name: PersonName
  readonly born: LocalDate
  readonly deceasedOn: LocalDate | null
  readonly settlement: string
  /** Keys of its representatives' names. */
  readonly parents: readonly string[]
  /** The row of this very file it comes from; `null` for a child that was in the registry before. */
  readonly inRow: number | null
}

export type Unsure = {
  readonly kind: 'unsure'
  readonly why: (typeof unsureReasons)[number]
  readonly candidates: readonly KnownChild[]
}

/** A person's answer: a child's id, `null` for «никто из них», `undefined` when nobody was asked. */
export type Answer = string | null | undefined

export const keyOfName = (name: PersonName): string => nameKey(fullName(name))

const mostCandidates = 5

/** The children that rows are compared with: those of the registry and those of the file itself. */
export class Directory {
  readonly #byId = new Map<string, KnownChild>()
  readonly #byName = new Map<string, KnownChild[]>()
  readonly #byBirth = new Map<LocalDate, KnownChild[]>()
  readonly #byWord = new Map<string, KnownChild[]>()

  add(child: KnownChild): void {
    this.#byId.set(child.id, child)
    put(this.#byName, keyOfName(child.name), child)
    put(this.#byBirth, child.born, child)
    for (const word of wordsOf(child.name)) put(this.#byWord, word, child)
  }

  remove(childId: string): void {
    const child = this.#byId.get(childId)
    if (!child) return
    this.#byId.delete(childId)
    drop(this.#byName, keyOfName(child.name), child)
    drop(this.#byBirth, child.born, child)
    for (const word of wordsOf(child.name)) drop(this.#byWord, word, child)
  }

  byId(childId: string): KnownChild | undefined {
    return this.#byId.get(childId)
  }

  /** Exactly this name, but for capitals, ё, spaces and dashes. */
  named(name: PersonName): readonly KnownChild[] {
    return this.#byName.get(keyOfName(name)) ?? []
  }

  bornOn(day: LocalDate): readonly KnownChild[] {
    return this.#byBirth.get(day) ?? []
  }

  /**
   * Children whose name is nearly this one, the closest first. Two names that are nearly one share at least one whole part, so
   * only children with a part of the name are compared.
   */
  nearly(name: PersonName): KnownChild[] {
    const some = new Set(wordsOf(name).flatMap((word) => this.#byWord.get(word) ?? []))
    return [...some]
      .map((child) => ({ child, closeness: closeness(child.name, name) }))
      .filter((one) => one.closeness >= nearlyOne)
      .sort((a, b) => b.closeness - a.closeness)
      .slice(0, mostCandidates)
      .map(({ child }) => child)
  }
}

const wordsOf = (name: PersonName): string[] => [
  ...new Set([name.lastName, name.firstName, name.middleName].map(nameKey).filter((word) => word !== '')),
]

function put<Key>(map: Map<Key, KnownChild[]>, key: Key, child: KnownChild): void {
  const there = map.get(key)
  if (there) there.push(child)
  else map.set(key, [child])
}

const drop = <Key>(map: Map<Key, KnownChild[]>, key: Key, child: KnownChild): void =>
  void map.set(
    key,
    (map.get(key) ?? []).filter((one) => one !== child),
  )

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
  /** The key of the parent's name, '' when the row names none. */
  readonly parent: string
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

function sameNameAndBirth(same: readonly KnownChild[], parent: string): Newcomer {
  const candidates = same.slice(0, mostCandidates)
  if (same.some((child) => child.inRow !== null)) return { kind: 'unsure', why: 'sameInFile', candidates }
  const family = same.filter(
    (child) => parent === '' || child.parents.length === 0 || child.parents.includes(parent),
  )
  return family.length === 1
    ? { kind: 'known', child: family[0]! }
    : { kind: 'unsure', why: 'sameInRegistry', candidates }
}
