import { useEffect, useRef, useState } from 'react'

/**
 * After a walk to another page puts the focus on its content and answers the page's title, to be read aloud: a page
 * changed in place says nothing by itself. The first page is left to the browser.
 */
export function useArrival(path: string): string {
  const [arrived, setArrived] = useState('')
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    const focused = document.activeElement
    if (!focused || focused === document.body || !document.getElementById('content')?.contains(focused)) {
      document.getElementById('content')?.focus({ preventScroll: true })
    }
    const settled = requestAnimationFrame(() => setArrived(document.title))
    return () => cancelAnimationFrame(settled)
  }, [path])
  return arrived
}
