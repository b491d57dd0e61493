import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Definition, Scale } from '../../contract/definition.ts'
import { reliableChange } from '../../rules/reliable-change.ts'
import { measureWords } from '../../words.ts'
import { numberText } from '../scores/score-text.ts'
import { betterWords, scoringWords } from '../words.ts'
import classes from './instruments.module.css'

/** Every scale in words: of how many questions, between what, which end is good, what it is counted for. */
export function ScalesTable({ definition }: { definition: Definition }) {
  return (
    <ul className={classes['rows']}>
      {definition.scales.map((scale) => (
        <ScaleRow key={scale.id} scale={scale} alarm={definition.alarm ?? null} />
      ))}
    </ul>
  )
}

function ScaleRow({ scale, alarm }: { scale: Scale; alarm: Definition['alarm'] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { name, items, min, max, bands, mcid, reliability } = scale
  const said = [
    items.length > 1 &&
      i18n._('{kind} of {count, plural, one {# answer} other {# answers}}', {
        kind: scoringWords[scale.scoring][language],
        count: items.length,
      }),
    i18n._('from {min} to {max}', { min: numberText(min), max: numberText(max) }),
    betterWords[scale.better][language],
    scale.measures && i18n._('counted as: {what}', { what: measureWords[scale.measures][language] }),
    reliability &&
      i18n._('reliable from {points} points', { points: numberText(reliableChange(reliability)) }),
    mcid && i18n._('important from {points} points', { points: numberText(mcid) }),
    alarm?.scale === scale.id &&
      i18n._('from {from} on the psychologist calls', { from: numberText(alarm.from) }),
  ]
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <span>{said.filter(Boolean).join(' · ')}</span>
        {bands.length > 0 && <span>{bandTexts(scale).join('; ')}</span>}
      </div>
    </li>
  )
}

/** «0–6 — силы есть»: each band with the values that it holds. */
const bandTexts = ({ bands, min }: Scale): string[] =>
  bands.map(({ upTo, text }, at) => {
    const from = at === 0 ? min : Math.floor((bands[at - 1]?.upTo ?? min) + 1)
    return `${from < upTo ? `${numberText(from)}–` : ''}${numberText(upTo)} — ${text}`
  })
