import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import classes from './toasts.module.css'

interface Toast {
  /** What was done, in the past tense: «Услуга записана». */
  readonly text: string
  /** The way back, offered while the line is on the screen: «Отменить». */
  readonly undo?: { readonly verb: string; readonly act: () => void }
}

const shown_ms = 8000
const listeners = new Set<() => void>()
let current: Toast | null = null

/** Says in one quiet line that something is done, and offers the way back. A new line takes the place of the old. */
export function say(toast: Toast | null): void {
  current = toast
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where the lines appear. The shell holds one. */
export function Toasts() {
  const toast = useSyncExternalStore(subscribe, () => current)
  useEffect(() => {
    if (!toast) return
    const end = setTimeout(() => say(null), shown_ms)
    return () => clearTimeout(end)
  }, [toast])
  return (
    <div role="status" className={classes['place']} data-screen-only>
      {toast && (
        <p className={classes['toast']}>
          <IconCheck aria-hidden />
          {toast.text}
          {toast.undo && (
            <Button variant="subtle" size="compact-sm" onClick={() => (toast.undo?.act(), say(null))}>
              {toast.undo.verb}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
