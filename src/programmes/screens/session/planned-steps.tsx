import type { Minutes } from '#base/quantity.ts'
import { Card } from '#ui/card.tsx'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Template, TemplateSession } from '../../contract/template.ts'
import classes from './session.module.css'

interface PlannedStepsProps {
  readonly planned: TemplateSession
  readonly handouts: Template['handouts']
}

/** What the template says of a session, beside the form: aim and parts with their minutes. */
export function PlannedSteps({ planned, handouts }: PlannedStepsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const given = handouts.filter(({ id }) => planned.handouts.includes(id))
  return (
    <Card title={i18n._('By the plan')} note={planned.aim}>
      <ol className={classes['steps']}>
        {planned.steps.map(({ title, minutes, text }) => (
          <li key={title}>
            <strong>{title}</strong>, {minutesText(minutes as Minutes, language)}
            {text && <p className={classes['quiet']}>{text}</p>}
          </li>
        ))}
      </ol>
      {given.map(({ id, title, text }) => (
        <details key={id}>
          <summary>{title}</summary>
          <p className={classes['quiet']}>{text}</p>
        </details>
      ))}
    </Card>
  )
}
