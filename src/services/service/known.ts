// Services and staff as the last seconds knew them: recording a service must not ask for the catalogue each time.
import type { Act } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { itemsAmong, staffAmong } from '../store/items.ts'

const remembered_ms = 5000
const mostRemembered = 50_000

interface Span {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** Things of a centre by id, forgotten after a few seconds. What is not there is not remembered: it may be added any moment. */
class Memory<Thing> {
  readonly #things = new Map<string, { thing: Thing; until: number }>()

  async of(
    ids: readonly string[],
    now: number,
    ask: (missing: readonly string[]) => Promise<Map<string, Thing>>,
  ): Promise<Map<string, Thing>> {
    const found = new Map<string, Thing>()
    const missing: string[] = []
    for (const id of new Set(ids)) {
      const kept = this.#things.get(id)
      if (kept && kept.until > now) found.set(id, kept.thing)
      else missing.push(id)
    }
    if (missing.length === 0) return found
    if (this.#things.size > mostRemembered) this.#things.clear()
    for (const [id, thing] of await ask(missing)) {
      found.set(id, thing)
      this.#things.set(id, { thing, until: now + remembered_ms })
    }
    return found
  }
}

// Keyed by centre and id: an id of another centre must never be taken for known here.
const services = new Memory<Span>()
const staff = new Memory<true>()

const within = (act: Act, ids: readonly string[]): string[] => ids.map((id) => `${act.actor.centreId}/${id}`)
const bare = (key: string): string => key.slice(key.indexOf('/') + 1)

/** The services of the catalogue among these, with the days they are in force. */
export async function knownServices(act: Act, ids: readonly string[]): Promise<Map<string, Span>> {
  const found = await services.of(within(act, ids), Date.parse(act.now), async (missing) => {
    const rows = await itemsAmong(act.sql, missing.map(bare))
    return new Map(
      rows.map((row) => [`${act.actor.centreId}/${row.id}`, { from: row.from_day, to: row.to_day }]),
    )
  })
  return new Map([...found].map(([key, span]) => [bare(key), span]))
}

/** Which of these members of staff the centre has. */
export async function knownStaff(act: Act, ids: readonly string[]): Promise<Set<string>> {
  const found = await staff.of(within(act, ids), Date.parse(act.now), async (missing) => {
    const rows = await staffAmong(act.sql, missing.map(bare))
    return new Map([...rows].map((id) => [`${act.actor.centreId}/${id}`, true as const]))
  })
  return new Set([...found.keys()].map(bare))
}
