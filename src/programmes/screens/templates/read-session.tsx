import type { Minutes } from '#base/quantity.ts'
import { specialistWords } from '#team/words.ts'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Template, TemplateSession } from '../../contract/template.ts'
import { workWords } from '../../words/terms.ts'
import classes from './templates.module.css'

interface ReadSessionProps {
  readonly number: number
  readonly session: TemplateSession
  readonly handouts: Template['handouts']
}

/** One session of a template, opened by a tap: aim, parts with minutes, things, hand-outs, the task for home. */
export function ReadSession({ number, session, handouts }: ReadSessionProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { title, minutes, aim, role, work, isDiagnostics, steps, equipment, homeTask } = session
  const given = handouts.filter(({ id }) => session.handouts.includes(id))
  return (
    <details className={classes['session']}>
      <summary>
        <strong>
          {number}. {title}
        </strong>{' '}
        <span className={classes['quiet']}>
          {[
            minutesText(minutes as Minutes, language),
            role && specialistWords[role][language],
            work && workWords[work][language],
            isDiagnostics && i18n._('diagnostics'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {aim && <span className={classes['aim']}>{aim}</span>}
      </summary>
      <ol className={classes['steps']}>
        {steps.map((step) => (
          <li key={step.title}>
            <strong>{step.title}</strong>, {minutesText(step.minutes as Minutes, language)}
            {step.text && <p>{step.text}</p>}
          </li>
        ))}
      </ol>
      {equipment.length > 0 && (
        <p>
          <strong>{i18n._('Needed:')}</strong> {equipment.join(', ')}
        </p>
      )}
      {given.length > 0 && (
        <p>
          <strong>{i18n._('Hand-outs:')}</strong> {given.map((one) => one.title).join(', ')}
        </p>
      )}
      {homeTask && (
        <p>
          <strong>{i18n._('Home task:')}</strong> {homeTask.title}. {homeTask.text}
        </p>
      )}
    </details>
  )
}
