// Whoever has a name, found by it.
import { fullName, nameKey, type PersonName } from '#base/person-name.ts'
import { closeness, nearlyOne } from '#families/rules/similarity.ts'

/** Two spellings of one name have one key. */
export const keyOfName = (name: PersonName): string => nameKey(fullName(name))

/** At most so many people are offered to choose from. */
export const mostCandidates = 5

export class NameIndex<Named extends { readonly name: PersonName }> {
  readonly #byName = new Map<string, Named[]>()
  readonly #byWord = new Map<string, Named[]>()

  add(one: Named): void {
    put(this.#byName, keyOfName(one.name), one)
    for (const word of wordsOf(one.name)) put(this.#byWord, word, one)
  }

  remove(one: Named): void {
    drop(this.#byName, keyOfName(one.name), one)
    for (const word of wordsOf(one.name)) drop(this.#byWord, word, one)
  }

  /** Exactly this name, but for capitals, ё, spaces and dashes. */
  named(name: PersonName): readonly Named[] {
    return this.#byName.get(keyOfName(name)) ?? []
  }

  /**
   * Whose name is nearly this one, the closest first. Two names that are nearly one share at least one whole part, so
   * only those with a part of the name are compared.
   */
  nearly(name: PersonName): Named[] {
    const some = new Set(wordsOf(name).flatMap((word) => this.#byWord.get(word) ?? []))
    return [...some]
      .map((one) => ({ one, closeness: closeness(one.name, name) }))
      .filter((found) => found.closeness >= nearlyOne)
      .sort((a, b) => b.closeness - a.closeness)
      .slice(0, mostCandidates)
      .map(({ one }) => one)
  }
}

const wordsOf = (name: PersonName): string[] => [
  ...new Set([name.lastName, name.firstName, name.middleName].map(nameKey).filter((word) => word !== '')),
]

export function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}

export const drop = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void =>
  void map.set(
    key,
    (map.get(key) ?? []).filter((one) => one !== value),
  )
