import { IconAlertTriangle } from '@tabler/icons-react'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Definition, Item } from '../../contract/definition.ts'
import { qualifierText } from '../codes.ts'
import { answerText } from '../scores/answer-text.ts'
import { isAnswered, missingOf, type EntryValues } from './entry-values.ts'
import classes from './entry.module.css'

interface ReviewProps {
  readonly definition: Definition
  readonly items: readonly Item[]
  readonly values: EntryValues
  readonly onOpen: (at: number) => void
}

/** All answers at a glance; a tap leads back to its question. What still needs an answer is named. */
export function Review({ definition, items, values, onOpen }: ReviewProps) {
  const i18n = useI18n()
  const { answers } = values
  const lacking = missingOf(items, answers)
  if (definition.kind === 'icf') return <IcfReview definition={definition} values={values} onOpen={onOpen} />
  return (
    <section className={classes['question']} aria-labelledby="question">
      <h2 id="question">{i18n._('All answers')}</h2>
      {lacking.length > 0 && (
        <p className={classes['lacking']}>
          <IconAlertTriangle aria-hidden />
          <span>
            {i18n._('{count, plural, one {# question has} other {# questions have}} no answer yet:', {
              count: lacking.length,
            })}{' '}
            {lacking.map((item) => (
              <button key={item.id} type="button" onClick={() => onOpen(items.indexOf(item))}>
                {items.indexOf(item) + 1}
              </button>
            ))}
          </span>
        </p>
      )}
      <ol className={classes['answers']}>
        {items.map((item, at) => (
          <li key={item.id} data-missing={lacking.includes(item) || undefined}>
            <button type="button" onClick={() => onOpen(at)}>
              <span>{item.text}</span>
              <span>
                {isAnswered(answers, item)
                  ? answerText(i18n, item, answers[item.id], values.picked[item.id])
                  : i18n._('no answer')}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function IcfReview({ definition, values, onOpen }: Pick<ReviewProps, 'definition' | 'values' | 'onOpen'>) {
  const i18n = useI18n()
  const language = useLanguage()
  const chosen = Object.keys(values.answers)
  return (
    <section className={classes['question']} aria-labelledby="question">
      <h2 id="question">
        {i18n._('{count, plural, =0 {No category is chosen} one {# category} other {# categories}}', {
          count: chosen.length,
        })}
      </h2>
      <ol className={classes['answers']}>
        {chosen.map((code) => (
          <li key={code}>
            <button type="button" onClick={() => onOpen(0)}>
              <span>
                {code} {definition.categories.find((one) => one.code === code)?.text}
              </span>
              <span>{qualifierText(values.answers[code], language) || i18n._('no answer')}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
