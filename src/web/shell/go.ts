let walk: (href: string) => void = (href) => location.assign(href)

/** Says how to walk to an address without a reload. The router sets it once. */
export function walksBy(walker: (href: string) => void): void {
  walk = walker
}

/** Walks to an address of this program. */
export const go = (href: string): void => walk(href)

/** A click that asks for nothing special: no new tab, no window, no download. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A link to another page of this program, to be opened in its place. */
const isOurs = (link: HTMLAnchorElement): boolean =>
  link.origin === location.origin &&
  !link.target &&
  !link.hasAttribute('download') &&
  !link.pathname.startsWith('/api/') &&
  !(link.hash && link.pathname === location.pathname)

/**
 * Every plain link to this program walks without a reload, so that parts and screens need no router to link: they
 * write `<a href>`. New tabs, downloads and links outside stay the browser's.
 */
export function walkPlainLinks(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest('a')
  if (event.defaultPrevented || !isPlain(event) || !link || !isOurs(link)) return
  event.preventDefault()
  go(link.pathname + link.search + link.hash)
}
