import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import type { Refusal } from '#base/result.ts'
import { send } from '#client/browser.ts'
import type { scanInStock } from '../../contract/unit.ts'
import { sound, type Sound } from '../parts/sounds.ts'
import { keepScans, keptScans } from './kept-scans.ts'

/** What became of the code that was sent last. */
export type Seen =
  | ({ readonly code: string } & OutputOf<typeof scanInStock>)
  | { readonly code: string; readonly refusal: Refusal }

export interface Scans {
  readonly last: Seen | null
  /** Codes on their way, the first one first. */
  readonly waiting: readonly string[]
  /** Units that were seen since the page was opened. */
  readonly seen: ReadonlySet<string>
  /** The centre cannot be reached: they wait. */
  readonly isAway: boolean
  readonly take: (code: string) => void
}

/** Refusals of the way, not of the act: the code is sent again. */
const undelivered = new Set(['no-connection', 'server-failed', 'sign-in-required', 'too-many-requests'])
const again_ms = 3000
/** So long after the last one the lists below are asked for again: others may count too. */
const quiet_ms = 2000

const sounds: Readonly<Record<OutputOf<typeof scanInStock>['result'], Sound>> = {
  expected: 'good',
  again: 'again',
  unexpected: 'bad',
}
const soundOf = (seen: Seen): Sound => ('refusal' in seen ? 'bad' : sounds[seen.result])

/** Codes sent one after another. What could not be sent waits on the device, whatever becomes of the page, and is sent again. */
export function useScans(stockTakeId: string): Scans {
  const [waiting, setWaiting] = useState(() => keptScans(stockTakeId))
  const [last, setLast] = useState<Seen | null>(null)
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const [isAway, setAway] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [first] = waiting
  const settle = useEffectEvent((sent: Seen): void => {
    sound(soundOf(sent))
    setLast(sent)
    if ('unitId' in sent) setSeen((ids) => new Set([...ids, sent.unitId]))
    setAway(false)
    setWaiting((codes) => codes.slice(1))
  })
  useEffect(() => keepScans(stockTakeId, waiting), [stockTakeId, waiting])
  useEffect(() => {
    if (first === undefined) return
    let isGone = false
    let again: ReturnType<typeof setTimeout> | undefined
    void send<typeof scanInStock>('lending.scanInStock', { stockTakeId, code: first }).then((outcome) => {
      if (isGone) return
      if (outcome.ok) return settle({ code: first, ...outcome.value })
      if (!undelivered.has(outcome.code)) return settle({ code: first, refusal: outcome })
      setAway(true)
      again = setTimeout(() => setAttempt(attempt + 1), again_ms)
    })
    return () => {
      isGone = true
      clearTimeout(again)
    }
  }, [first, attempt, stockTakeId])
  useListsAfterwards(last)
  const take = (code: string): void => {
    if (waiting.includes(code)) return sound('again')
    // The server will say what it is; that it was seen is heard at once.
    if (isAway) sound('good')
    setWaiting([...waiting, code])
  }
  return { last, waiting, seen, isAway, take }
}

/** While one label follows another, the lists are not fetched: the page knows itself what it saw. */
function useListsAfterwards(last: Seen | null): void {
  const kept = useQueryClient()
  useEffect(() => {
    if (!last) return
    const pause = setTimeout(() => void kept.invalidateQueries({ queryKey: ['lending.stockTake'] }), quiet_ms)
    return () => clearTimeout(pause)
  }, [kept, last])
}
