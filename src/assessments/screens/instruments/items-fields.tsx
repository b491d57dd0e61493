import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Choice } from '#ui/choice.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Item } from '../../contract/definition.ts'
import { optionsOf } from '../codes.ts'
import { itemKindWords } from '../words.ts'
import type { PartProps } from './about-fields.tsx'
import { freshItem } from './fresh.ts'
import classes from './instruments.module.css'
import { NumberField } from './number-field.tsx'
import { OptionsFields } from './options-fields.tsx'

/** The questions in their order; a new one is answered as the one before it. */
export function ItemsFields({ definition, change }: PartProps) {
  const i18n = useI18n()
  const { items } = definition
  const [used] = useState(() => items.map(({ id }) => id))
  const taken = [...used, ...items.map(({ id }) => id)]
  const [added, setAdded] = useState<string | null>(null)
  const add = (): void => {
    const item = freshItem(taken, items.at(-1))
    const scales = definition.scales.map((scale, at) =>
      at === 0 && definition.scales.length === 1 ? { ...scale, items: [...scale.items, item.id] } : scale,
    )
    setAdded(item.id)
    change({ items: [...items, item], scales })
  }
  const move = (from: number, to: number): void => {
    const moved = items.toSpliced(from, 1)
    const item = items[from]
    if (item) change({ items: moved.toSpliced(to, 0, item) })
  }
  return (
    <fieldset className={classes['part']}>
      <legend>{i18n._('Questions')}</legend>
      {items.length === 0 && (
        <p className={classes['quiet']}>
          {i18n._('Add the first question. The next ones take its answers over.')}
        </p>
      )}
      {items.map((item, at) => (
        <details key={item.id} className={classes['item']} open={item.id === added || undefined}>
          <summary>
            <span>{at + 1}</span>
            {item.text || i18n._('a new question')}
          </summary>
          <ItemFields
            item={item}
            forms={definition.forms}
            isNew={item.id === added}
            onChange={(next) => change({ items: items.with(at, next) })}
          />
          <div className={classes['acts']}>
            <Button variant="subtle" size="compact-sm" disabled={at === 0} onClick={() => move(at, at - 1)}>
              {i18n._('Up')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={at === items.length - 1}
              onClick={() => move(at, at + 1)}
            >
              {i18n._('Down')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => change({ items: items.toSpliced(at, 1) })}
            >
              {i18n._('Take the question out')}
            </Button>
          </div>
        </details>
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus aria-hidden />} onClick={add}>
          {i18n._('Add a question')}
        </Button>
      </div>
    </fieldset>
  )
}

interface ItemFieldsProps {
  readonly item: Item
  readonly forms: readonly string[]
  readonly isNew: boolean
  readonly onChange: (item: Item) => void
}

function ItemFields({ item, forms, isNew, onChange }: ItemFieldsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const change = (part: Partial<Item>): void => onChange({ ...item, ...part })
  return (
    <div>
      <Textarea
        label={i18n._('Question')}
        rows={2}
        maxLength={500}
        autoFocus={isNew}
        value={item.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Textarea
        label={i18n._('What to look at')}
        rows={2}
        maxLength={1000}
        value={item.hint}
        onChange={(event) => change({ hint: event.currentTarget.value })}
      />
      <Choice
        label={i18n._('How it is answered')}
        value={item.kind}
        options={optionsOf(itemKindWords, language)}
        onChange={(kind) => change({ kind })}
      />
      {item.kind === 'choice' && (
        <OptionsFields options={item.options} onChange={(options) => change({ options })} />
      )}
      {item.kind === 'number' && (
        <Pair>
          <NumberField label={i18n._('Least')} value={item.min ?? null} onChange={(min) => change({ min })} />
          <NumberField label={i18n._('Most')} value={item.max ?? null} onChange={(max) => change({ max })} />
        </Pair>
      )}
      {forms.length > 0 && (
        <NativeSelect
          label={i18n._('Form of the test')}
          value={item.form ?? ''}
          data={[{ value: '', label: i18n._('all forms') }, ...forms]}
          onChange={(event) => change({ form: event.currentTarget.value || null })}
        />
      )}
      <Checkbox
        label={i18n._('An answer is needed')}
        checked={item.isRequired}
        onChange={(event) => change({ isRequired: event.currentTarget.checked })}
      />
    </div>
  )
}
