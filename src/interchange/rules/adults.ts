// Which adult a row means that names a parent, and for which child of the family it is kept.
import type { LocalDate } from '#base/local-date.ts'
import type { PersonName } from '#base/person-name.ts'
import { closeness } from '#families/rules/similarity.ts'
import type { Answer, KnownChild, Unsure } from './known.ts'
import { NameIndex } from './name-index.ts'

/** A representative with the children whom they represent, those that were known first in front. */
export interface KnownAdult {
  /** Null for one whom the file itself will bring. */
  readonly id: string | null
  readonly name: PersonName
  readonly children: readonly KnownChild[]
}

type MutableAdult = KnownAdult & { readonly children: KnownChild[] }

/** The representatives of the children that rows are compared with. */
export class Adults {
  readonly #byId = new Map<string, MutableAdult>()
  readonly #names = new NameIndex<MutableAdult>()

  addOf(child: KnownChild): void {
    for (const { adultId: id, name } of child.representatives) {
      const known = this.#of(id, name)
      if (known) {
        known.children.push(child)
        continue
      }
      const adult = { id, name, children: [child] }
      if (id !== null) this.#byId.set(id, adult)
      this.#names.add(adult)
    }
  }

  removeOf(child: KnownChild): void {
    for (const { adultId, name } of child.representatives) {
      const adult = this.#of(adultId, name)
      if (!adult?.children.includes(child)) continue
      adult.children.splice(adult.children.indexOf(child), 1)
      if (adult.children.length > 0) continue
      if (adult.id !== null) this.#byId.delete(adult.id)
      this.#names.remove(adult)
    }
  }

  named(name: PersonName): readonly KnownAdult[] {
    return this.#names.named(name)
  }

  nearly(name: PersonName): readonly KnownAdult[] {
    return this.#names.nearly(name)
  }

  /** The representative of a child whose name is the closest to this one. */
  ofChild(child: KnownChild | undefined, name: PersonName): KnownAdult | undefined {
    const [first] = (child?.representatives ?? []).toSorted(
      (a, b) => closeness(b.name, name) - closeness(a.name, name),
    )
    return first && this.#of(first.adultId, first.name)
  }

  /** One who is not in the registry yet is taken for whoever is there by that name. */
  #of(adultId: string | null, name: PersonName): MutableAdult | undefined {
    return adultId === null ? this.#names.named(name)[0] : this.#byId.get(adultId)
  }
}

export type AdultMeant =
  { readonly kind: 'one'; readonly adult: KnownAdult } | { readonly kind: 'nobody' } | Unsure

/**
 * The adult that a row names: the only one of exactly this name; else whoever represents the child that a person chose; else `nobody`,
 * or `unsure` with a child of each whom it may be.
 */
export function adultMeant(
  adults: Adults,
  name: PersonName,
  answer: { readonly given: Answer; readonly child: KnownChild | undefined },
): AdultMeant {
  const exact = adults.named(name)
  if (exact.length === 1) return { kind: 'one', adult: exact[0]! }
  const chosen = adults.ofChild(answer.child, name)
  if (chosen) return { kind: 'one', adult: chosen }
  if (answer.given === null) return { kind: 'nobody' }
  const some = exact.length > 0 ? exact : adults.nearly(name)
  if (some.length === 0) return { kind: 'nobody' }
  const candidates = [...new Set(some.map(({ children }) => children[0]!))]
  return { kind: 'unsure', why: exact.length > 0 ? 'severalAdults' : 'nearlyAdult', candidates }
}

/**
 * The child of the family under whom an answer of that day is kept: the eldest who was there that day, or the eldest of all where none
 * was. A family is counted once whichever it is.
 */
export function childForFamily(children: readonly KnownChild[], day: LocalDate): KnownChild {
  const byAge = children.toSorted((a, b) => (a.born + a.id < b.born + b.id ? -1 : 1))
  const wasThere = ({ born, deceasedOn }: KnownChild): boolean =>
    born <= day && (deceasedOn === null || day <= deceasedOn)
  return byAge.find(wasThere) ?? byAge[0]!
}
