import { useState } from 'react'
import { Pair } from '#ui/form/pair.tsx'
import { useI18n } from '#ui/i18n.ts'
import type { Scale } from '../../contract/definition.ts'
import { reliableChange } from '../../rules/reliable-change.ts'
import { numberText } from '../scores/score-text.ts'
import classes from './instruments.module.css'
import { NumberField } from './number-field.tsx'

interface ExpertFieldsProps {
  readonly scale: Scale
  readonly change: (part: Partial<Scale>) => void
}

/** «Для опытных»: from which change on it is more than chance (RCI), and from which it matters (MCID). */
export function ExpertFields({ scale, change }: ExpertFieldsProps) {
  const i18n = useI18n()
  const [sd, setSd] = useState(scale.reliability?.sd ?? null)
  const [r, setR] = useState(scale.reliability?.r ?? null)
  const tell = (next: { sd: number | null; r: number | null }): void => {
    const isWhole = next.sd !== null && next.sd > 0 && next.r !== null && next.r >= 0 && next.r < 1
    change({ reliability: isWhole ? { sd: next.sd ?? 0, r: next.r ?? 0 } : null })
  }
  return (
    <details className={classes['more']}>
      <summary>{i18n._('For the experienced: reliable and important change')}</summary>
      <div>
        <Pair>
          <NumberField
            label={i18n._('Deviation, SD')}
            value={sd}
            onChange={(next) => (setSd(next), tell({ sd: next, r }))}
          />
          <NumberField
            label={i18n._('Reliability r, 0–1')}
            value={r}
            onChange={(next) => (setR(next), tell({ sd, r: next }))}
          />
        </Pair>
        {scale.reliability && (
          <p className={classes['quiet']}>
            {i18n._('A change of {points} points and more is reliable (RCI 1.96).', {
              points: numberText(reliableChange(scale.reliability)),
            })}
          </p>
        )}
        <NumberField
          label={i18n._('Smallest important change (MCID), points')}
          description={i18n._('From a publication. Leave it empty if you do not know it.')}
          value={scale.mcid ?? null}
          onChange={(mcid) => change({ mcid: mcid !== null && mcid > 0 ? mcid : null })}
        />
      </div>
    </details>
  )
}
