import type { Definition } from '../../contract/definition.ts'

type Category = Definition['categories'][number]

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

/** Categories whose code begins as typed, or whose words begin with every typed word. Nothing typed fits all. */
export function categoriesLike(categories: readonly Category[], typed: string): readonly Category[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  return categories.filter(({ code, text }) => {
    const words = [code, ...plain(text).split(/[\s«»"().,-]+/)]
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}
