import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useSettled } from '#client/use-settled.ts'

const quiet_ms = 150

// What was typed at each entry of the history: Back finds the list as it was left. In memory only, for it is names.
const typedAt = new Map<string, string>()

/** What is typed, and the same after a pause in the typing. */
export function useTyped(): {
  readonly typed: string
  readonly settled: string
  readonly type: (text: string) => void
} {
  const entry = useLocation({ select: ({ state }) => state.__TSR_key ?? '' })
  const [typed, setTyped] = useState(typedAt.get(entry) ?? '')
  const settled = useSettled(typed.trim(), quiet_ms)
  const type = (text: string): void => {
    typedAt.set(entry, text)
    setTyped(text)
  }
  return { typed, settled, type }
}
