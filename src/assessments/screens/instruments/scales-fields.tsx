import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useI18n } from '#ui/i18n.ts'
import type { PartProps } from './about-fields.tsx'
import { freshScale } from './fresh.ts'
import classes from './instruments.module.css'
import { ScaleFields } from './scale-fields.tsx'

/** What answers add up to, and what each sum is counted for. */
export function ScalesFields({ definition, change }: PartProps) {
  const i18n = useI18n()
  const { scales, items, alarm } = definition
  const [used] = useState(() => scales.map(({ id }) => id))
  const [added, setAdded] = useState<string | null>(null)
  const add = (): void => {
    const scale = freshScale([...used, ...scales.map(({ id }) => id)], items)
    setAdded(scale.id)
    change({ scales: [...scales, scale] })
  }
  const remove = (at: number): void => {
    const rest = scales.toSpliced(at, 1)
    change({ scales: rest, ...(alarm?.scale === scales[at]?.id && { alarm: null }) })
  }
  return (
    <fieldset className={classes['part']}>
      <legend>{i18n._('How answers are counted')}</legend>
      {scales.length === 0 && (
        <p className={classes['quiet']}>
          {i18n._('Without a scale the answers are kept and nothing is compared.')}
        </p>
      )}
      {scales.map((scale, at) => (
        <details key={scale.id} className={classes['item']} open={scale.id === added || undefined}>
          <summary>{scale.name || i18n._('a new scale')}</summary>
          <ScaleFields
            scale={scale}
            items={items}
            alarm={alarm ?? null}
            isNew={scale.id === added}
            onChange={(next) => change({ scales: scales.with(at, next) })}
            onAlarm={(next) => change({ alarm: next })}
          />
          <div className={classes['acts']}>
            <Button variant="subtle" size="compact-sm" onClick={() => remove(at)}>
              {i18n._('Take the scale out')}
            </Button>
          </div>
        </details>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden />}
          disabled={items.length === 0}
          onClick={add}
        >
          {i18n._('Add a scale')}
        </Button>
      </div>
    </fieldset>
  )
}
