import type { Language } from '#ui/i18n.ts'

const texts = import.meta.glob<string>('./*.md', { query: '?raw', import: 'default' })
const isId = /^[0-9a-f]{8}-/

/**
 * The help of the page at an address: '/' is `my-day.ru.md`, '/families' is `families.ru.md`, a card '/families/<id>' is
 * `families.one.ru.md`, '/families/<id>/edit' is `families.one.edit.ru.md`. A page without its own has that of the page
 * above it; a page named by a word, such as '/programmes/templates/motor', that of its kind: `programmes.templates.one.ru.md`.
 * Empty where there is none.
 */
export async function helpFor(path: string, language: Language): Promise<string> {
  const steps = path
    .split('/')
    .filter(Boolean)
    .map((step) => (isId.test(step) ? 'one' : step))
  for (let length = steps.length; length > 0; length--) {
    const parts = steps.slice(0, length)
    const load = [parts, [...parts.slice(0, -1), 'one']]
      .map((name) => texts[`./${name.join('.')}.${language}.md`])
      .find(Boolean)
    if (load) return load()
  }
  return (await texts[`./my-day.${language}.md`]?.()) ?? ''
}
