import { useEffect, useState } from 'react'

/** A value after it has stayed the same for so long; the first one at once. */
export function useSettled(text: string, quiet_ms: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const pause = setTimeout(() => setSettled(text), quiet_ms)
    return () => clearTimeout(pause)
  }, [text, quiet_ms])
  return settled
}
