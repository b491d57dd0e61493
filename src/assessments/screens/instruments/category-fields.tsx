import { Textarea } from '@mantine/core'
import { useI18n } from '#ui/i18n.ts'
import type { Definition } from '../../contract/definition.ts'
import type { PartProps } from './about-fields.tsx'

/** Categories that may be chosen, one on a line: «d450 Ходьба». Taken from a list as it is pasted. */
export function CategoryFields({ definition, change }: PartProps) {
  const i18n = useI18n()
  return (
    <Textarea
      label={i18n._('Categories, one on a line')}
      description={i18n._('The code, then the words: d450 Walking')}
      rows={14}
      defaultValue={definition.categories.map(({ code, text }) => `${code} ${text}`).join('\n')}
      onBlur={(event) =>
        change({ categories: categoriesIn(event.currentTarget.value, definition.categories) })
      }
    />
  )
}

/** The lines that begin with a code of ICF; a known category keeps its sphere. */
function categoriesIn(text: string, known: Definition['categories']): Definition['categories'] {
  return text.split('\n').flatMap((line) => {
    const [, code = '', words = ''] = /^\s*([bsde][0-9]{1,5})\s+(.+?)\s*$/.exec(line) ?? []
    if (!code) return []
    return [
      { code, text: words.slice(0, 200), domain: known.find((one) => one.code === code)?.domain ?? null },
    ]
  })
}
