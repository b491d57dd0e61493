import { useI18n, useLanguage } from '#ui/i18n.ts'
import { qualifierText } from '../codes.ts'
import { itemsAsked } from '../entry/entry-values.ts'
import type { Opened } from '../entry/use-before.ts'
import { answerText } from '../scores/answer-text.ts'
import classes from './one.module.css'

/** Every question with its answer in words; for ICF, every category with its qualifier. */
export function Answered({ opened: { assessment, answers, definition } }: { opened: Opened }) {
  const i18n = useI18n()
  const language = useLanguage()
  const rows =
    definition.kind === 'icf'
      ? Object.entries(answers).map(([code, value]) => ({
          id: code,
          question: `${code} ${definition.categories.find((one) => one.code === code)?.text ?? ''}`,
          answer: qualifierText(value, language),
        }))
      : itemsAsked(definition, assessment.form).map((item) => ({
          id: item.id,
          question: item.text,
          answer: answerText(i18n, item, answers[item.id]),
        }))
  if (Object.keys(answers).length === 0) {
    return <p>{i18n._('The paper journal held only the scores.')}</p>
  }
  return (
    <dl className={classes['answered']}>
      {rows.map(({ id, question, answer }) => (
        <div key={id}>
          <dt>{question}</dt>
          <dd data-empty={!answer || undefined}>{answer || i18n._('no answer')}</dd>
        </div>
      ))}
    </dl>
  )
}
