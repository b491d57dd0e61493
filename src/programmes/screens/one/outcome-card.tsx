import { Card } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Programme } from '../parts/data.ts'
import { OutcomeChip } from '../parts/outcome-chip.tsx'
import { outcomeWords, reasonSentence } from '../../words/outcomes.ts'
import classes from './one.module.css'

const sentence = (text: string): string => (text ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.` : '')

/** What came of the programme, why it is said, and what is next. */
export function OutcomeCard({ programme }: { programme: Programme }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { outcome, conclusion, next, endedOn } = programme
  return (
    <Card
      title={
        endedOn
          ? i18n._('What came of it: {outcome}', { outcome: outcomeWords[outcome.class][language] })
          : i18n._('What comes of it so far')
      }
      {...(!endedOn && { aside: <OutcomeChip outcome={outcome.class} /> })}
    >
      <p>{sentence(outcome.reasons.map((reason) => reasonSentence(reason, language)).join('; '))}</p>
      {conclusion && <p className={classes['minutes']}>{conclusion}</p>}
      {next && (
        <>
          <h3 className={classes['next']}>{i18n._('What is next')}</h3>
          <p>{next.text}</p>
          <p className={classes['quiet']}>
            {[next.staffName || next.who, next.day && i18n._('by {day}', { day: dateText(next.day) })]
              .filter(Boolean)
              .join(', ')}
          </p>
        </>
      )}
    </Card>
  )
}
