import type { OutputOf } from '#base/act.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { instruments } from '../../contract.ts'
import { capital } from '../codes.ts'
import { subjects } from '../subjects.ts'
import { fillerWords, subjectWords } from '../../words.ts'
import classes from './entry.module.css'

export type Listed = OutputOf<typeof instruments>['instruments'][number]

interface InstrumentChoiceProps {
  readonly instruments: readonly Listed[]
  readonly chosen: string | null
  /** `isTapped`: with a finger or a mouse, not by going through the list with arrows. */
  readonly onChoose: (instrument: string, isTapped: boolean) => void
  readonly error: string | undefined
}

/** The instruments that the centre offers, in groups by about whom they are, each with its length. */
export function InstrumentChoice({ instruments: all, chosen, onChoose, error }: InstrumentChoiceProps) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <fieldset className={classes['instruments']}>
      <legend>{i18n._('Instrument')}</legend>
      {subjects.map((subject) => {
        const group = all.filter((one) => one.subject === subject)
        if (group.length === 0) return null
        return (
          <div key={subject} role="group" aria-label={capital(subjectWords[subject][language])}>
            <p>{capital(subjectWords[subject][language])}</p>
            {group.map((one) => (
              <label key={one.instrument} className={classes['instrument']}>
                <input
                  type="radio"
                  name="instrument"
                  checked={one.instrument === chosen}
                  onChange={() => onChoose(one.instrument, false)}
                  onClick={(event) => event.detail > 0 && onChoose(one.instrument, true)}
                />
                <span>
                  <strong>{one.name}</strong>
                  <small>
                    {i18n._('{minutes} min', { minutes: one.length })} · {fillerWords[one.filledBy][language]}
                  </small>
                </span>
              </label>
            ))}
          </div>
        )
      })}
      {error && (
        <p className={classes['error']} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
