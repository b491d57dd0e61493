let walk: (href: string) => void = (href) => location.assign(href)

/** Says how to walk to an address without a reload. The router sets it once. */
export function walksBy(walker: (href: string) => void): void {
  walk = walker
}

/** Walks to an address of this program. */
export const go = (href: string): void => walk(href)

/**
 * Every plain link to this program walks without a reload, so that parts and screens need no router to link: they
 * write `<a href>`. New tabs, downloads and links outside stay the browser's.
 */
export function walkPlainLinks(event: MouseEvent): void {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return
  const link = (event.target as Element | null)?.closest('a')
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return
  if (link.pathname.startsWith('/api/') || (link.hash && link.pathname === location.pathname)) return
  event.preventDefault()
  go(link.pathname + link.search + link.hash)
}
