const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

/** Those whose name has every typed word as the beginning of one of its words, in their own order. */
export function matching<Item extends { readonly name: string }>(
  items: readonly Item[],
  typed: string,
): Item[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  return items.filter(({ name }) => {
    const words = plain(name).split(/[\s«»"().,-]+/)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}
