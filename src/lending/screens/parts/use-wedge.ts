import { useEffect, type RefObject } from 'react'

/** Brings the first key of a scanner, which types like a keyboard, into the field when nothing else is being typed into. */
export function useWedge(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const catchKey = (event: KeyboardEvent): void => {
      const isSign = event.key.length === 1 && event.key !== ' '
      const isChord = event.ctrlKey || event.metaKey || event.altKey
      if (isSign && !isChord && !isTyping(document.activeElement)) field.current?.focus()
    }
    addEventListener('keydown', catchKey)
    return () => removeEventListener('keydown', catchKey)
  }, [field])
}

const isTyping = (element: Element | null): boolean =>
  element !== null && element.matches('input, textarea, select, [contenteditable], dialog *')
