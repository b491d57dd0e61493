import { useEffect, useEffectEvent, useState } from 'react'

/** Keeps what is typed and not yet sent. On the server: what is typed about people must not lie in a browser in the clear. */
export interface DraftPort<Values> {
  readonly load: () => Promise<Values | null>
  readonly save: (values: Values) => Promise<void>
  readonly drop: () => Promise<void>
}

/** `off` where nothing keeps drafts; `loading` until the kept draft is asked for; `unsaved` means that the last attempt to keep it did not succeed. */
export type DraftState = 'off' | 'none' | 'loading' | 'restored' | 'saving' | 'saved' | 'unsaved'

export interface Draft<Values> {
  readonly state: DraftState
  /** Keeps the values at once. */
  readonly keep: (values: Values) => Promise<void>
  readonly drop: () => Promise<void>
}

const quiet_ms = 800

/** Restores a draft when the form opens and keeps it each time the typing pauses. */
export function useDraft<Values>(
  port: DraftPort<Values> | undefined,
  values: Values,
  touched: boolean,
  restore: (kept: Values) => void,
): Draft<Values> {
  const [state, setState] = useState<DraftState>(port ? 'loading' : 'off')

  const load = useEffectEvent(() => port?.load().catch(() => null))
  const begin = useEffectEvent((kept: Values | null) => {
    if (kept) restore(kept)
    setState((before) => (before === 'loading' ? (kept ? 'restored' : 'none') : before))
  })
  useEffect(() => void load()?.then(begin), [])

  const keep = async (now: Values): Promise<void> => {
    if (!port) return
    setState('saving')
    await port.save(now).then(
      () => setState('saved'),
      () => setState('unsaved'),
    )
  }
  const keepQuietly = useEffectEvent(keep)
  useEffect(() => {
    if (!touched) return
    const pause = setTimeout(() => void keepQuietly(values), quiet_ms)
    return () => clearTimeout(pause)
  }, [values, touched])

  const drop = async (): Promise<void> => {
    if (!port) return
    setState('none')
    await port.drop().catch(() => undefined)
  }
  return { state, keep, drop }
}
