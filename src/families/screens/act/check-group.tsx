import { Checkbox } from '@mantine/core'
import { useLanguage } from '#ui/i18n.ts'
import type { Words } from '../../words/kinds.ts'
import classes from './act.module.css'

interface CheckGroupProps<Code extends string> {
  readonly label: string
  readonly words: Readonly<Record<Code, Words>>
  readonly value: readonly Code[]
  readonly onChange: (value: Code[]) => void
}

/** Any number of a few codes. */
export function CheckGroup<Code extends string>({ label, words, value, onChange }: CheckGroupProps<Code>) {
  const language = useLanguage()
  const codes = Object.keys(words) as Code[]
  return (
    <fieldset className={classes['group']}>
      <legend>{label}</legend>
      <div>
        {codes.map((code) => (
          <Checkbox
            key={code}
            label={words[code][language]}
            checked={value.includes(code)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(codes.filter((one) => (one === code ? checked : value.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
