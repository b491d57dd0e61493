import { useSyncExternalStore } from 'react'

const phone = matchMedia('(max-width: 48em)')

const subscribe = (listener: () => void): (() => void) => {
  phone.addEventListener('change', listener)
  return () => phone.removeEventListener('change', listener)
}

/** Is the page as narrow as a phone's? For what a style sheet cannot do alone. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => phone.matches)
