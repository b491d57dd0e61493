import { type Refusal, refuse, type Result } from '#base/result.ts'
import { readAnswer, readServed, supportOf } from './answer.ts'
import { linesOf } from './lines.ts'
import type { Ports } from './ports.ts'
import { headersOfCall, isUnreachable, pauses_ms } from './tries.ts'

export type Ask = (name: string, args: unknown, signal?: AbortSignal) => Promise<Result<unknown>>

/** A query that somebody waits for, until it is told or given up. */
interface Question {
  readonly name: string
  readonly args: unknown
  readonly signal: AbortSignal | undefined
  isOpen: boolean
  readonly tell: (result: Result<unknown>) => void
  readonly fail: (reason: unknown) => void
}

interface Line {
  readonly at: number
  readonly status: number
  readonly body: unknown
}

/** As many as the server takes in one list. */
const mostInList = 20
/** In characters; larger ones go by themselves, for a list has the room of one ordinary request. */
const largestInList = 20_000

/**
 * Queries that are asked in the same moment travel as one request and are answered each as soon as it is ready; one that is alone keeps
 * its own address. Who asks sees no difference: refusals, repeated tries, an ended session and giving up are those of a single query.
 */
export function createQuestions(ports: Ports, askAlone: Ask): Ask {
  let gathered: Question[] = []

  async function sendGathered(): Promise<void> {
    await Promise.resolve()
    const asked = gathered.filter(isOpen)
    gathered = []
    for (let from = 0; from < asked.length; from += mostInList) {
      const some = asked.slice(from, from + mostInList)
      void (some.length === 1 ? alone(some[0]!) : together(ports, some))
    }
  }

  const alone = ({ name, args, signal, tell, fail }: Question): Promise<void> =>
    askAlone(name, args, signal).then(tell, fail)

  return (name, args, signal) =>
    new Promise((resolve, reject) => {
      if (JSON.stringify(args).length > largestInList) return resolve(askAlone(name, args, signal))
      gathered.push(questionOf({ name, args, signal }, resolve, reject))
      if (gathered.length === 1) void sendGathered()
    })
}

const isOpen = (question: Question): boolean => question.isOpen

function questionOf(
  asked: Pick<Question, 'name' | 'args' | 'signal'>,
  resolve: Question['tell'],
  reject: Question['fail'],
): Question {
  const once =
    <T>(then: (value: T) => void) =>
    (value: T): void => {
      question.isOpen = false
      then(value)
    }
  const question: Question = { ...asked, isOpen: true, tell: once(resolve), fail: once(reject) }
  const giveUp = (): void => question.fail(asked.signal?.reason)
  if (asked.signal?.aborted) giveUp()
  else asked.signal?.addEventListener('abort', giveUp, { once: true })
  return question
}

/** Asks until everybody is told; the request itself is given up when nobody waits any more. */
async function together(ports: Ports, asked: readonly Question[]): Promise<void> {
  const stop = new AbortController()
  const stopIfNobody = (): void => (asked.some(isOpen) ? undefined : stop.abort())
  for (const { signal } of asked) signal?.addEventListener('abort', stopIfNobody, { once: true })
  const first = await tryAll(ports, asked, stop.signal)
  const isEnded = first?.code === 'sign-in-required' && asked.some(isOpen)
  const last = isEnded && (await ports.signInAgain()) ? await tryAll(ports, asked, stop.signal) : first
  if (last) for (const question of asked.filter(isOpen)) question.tell(last)
}

/** Tries until nobody waits; or the refusal of those who still do. */
async function tryAll(
  ports: Ports,
  asked: readonly Question[],
  signal: AbortSignal,
): Promise<Refusal | null> {
  for (const pause of [0, ...pauses_ms]) {
    if (pause > 0) await ports.wait(pause)
    const left = asked.filter(isOpen)
    if (left.length === 0) return null
    const outcome = await tryOnce(ports, left, signal)
    if (outcome !== 'lost') return outcome
  }
  return refuse('no-connection')
}

/** Sends a list and tells every answer as it comes. A connection that breaks half-way leaves the others waiting. */
async function tryOnce(
  ports: Ports,
  left: readonly Question[],
  signal: AbortSignal,
): Promise<Refusal | 'lost' | null> {
  const body = JSON.stringify(left.map(({ name, args }) => ({ name, args })))
  const request: RequestInit = { method: 'POST', headers: headersOfCall, body, signal }
  const response = await ports.fetch('/api/queries', request).catch(() => null)
  if (!response || isUnreachable(response.status)) return 'lost'
  if (!response.ok || !response.body) {
    const refused = await readAnswer(response)
    return refused.ok ? 'lost' : refused
  }
  try {
    for await (const line of linesOf(response.body)) {
      const { at, ...served } = line as Line
      left[at]?.tell(readServed(served, supportOf(response)))
    }
  } catch {
    return 'lost'
  }
  return left.some(isOpen) ? 'lost' : null
}
