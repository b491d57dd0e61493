import { Textarea, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import type { Period } from '#base/period.ts'
import { useSend } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { savePlan } from '../../contract/plan.ts'
import { factOf, isPlannedInPercent } from '../../rules/against-plan.ts'
import { definitionWords } from '../../words/definitions.ts'
import { explain } from '../explain.ts'
import { figureText, planText, shareText } from '../practice/figure-text.ts'
import { listHref, type Planned, type Report, type ReportFigure } from '../practice/report.ts'
import { planTyped } from './plan-text.ts'
import classes from './plan.module.css'

interface PlanRowProps {
  readonly report: Report
  readonly figure: ReportFigure
  readonly planned: Planned | undefined
  readonly period: Period
  readonly edits: boolean
}

/** One figure: its fact, its plan and the comment on the difference; what is changed is saved when the row is left. */
export function PlanRow({ report, figure, planned, period, edits }: PlanRowProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const opens = useReach('reports.rows') !== null
  const id = figure.indicator
  const isPercent = isPlannedInPercent(id)
  const title = definitionWords[id].title[language]
  const fact = factOf(figure)
  const factText = isPercent && figure.value !== null ? shareText(i18n, fact) : figureText(i18n, fact)
  return (
    <div className={classes['row']} role="group" aria-label={title}>
      <div className={classes['title']}>
        {opens && figure.value ? <a href={listHref(report, id)}>{title}</a> : title}
        <small>
          {isPercent
            ? i18n._('share of all, fact {fact}', { fact: factText })
            : i18n._('fact {fact}', { fact: factText })}
        </small>
      </div>
      {edits ? (
        <Edited isPercent={isPercent} {...{ title, figure, planned, period }} />
      ) : (
        <Written id={id} planned={planned} />
      )}
    </div>
  )
}

function Written({ planned, id }: { planned: Planned | undefined; id: ReportFigure['indicator'] }) {
  const i18n = useI18n()
  const plan = planned?.plan ?? null
  return (
    <div className={classes['edited']}>
      <span>
        {plan === null ? i18n._('no plan') : i18n._('plan {plan}', { plan: planText(i18n, id, plan) })}
      </span>
      <span>{planned?.comment}</span>
    </div>
  )
}

interface EditedProps {
  readonly title: string
  readonly figure: ReportFigure
  readonly planned: Planned | undefined
  readonly period: Period
  readonly isPercent: boolean
}

/** About as many letters stand in a line of the comment. */
const lineLength = 40

type State = 'still' | 'saving' | 'saved'

const textOf = (plan: number | null): string => (plan === null ? '' : String(plan).replace('.', ','))

function Edited({ title, figure, planned, period, isPercent }: EditedProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof savePlan>('reports.savePlan', ['reports.plan'])
  const [plan, setPlan] = useState(textOf(planned?.plan ?? null))
  const [comment, setComment] = useState(planned?.comment ?? '')
  const [state, setState] = useState<State>('still')
  const [fault, setFault] = useState<string | null>(null)
  const kept = useRef(`${plan}\n${comment}`)

  const save = async (): Promise<void> => {
    const now = `${plan}\n${comment}`
    if (kept.current === now) return
    const number = planTyped(plan, isPercent)
    if (number === undefined) {
      return setFault(isPercent ? i18n._('A number up to 100') : i18n._('A number, such as 2 800'))
    }
    kept.current = now
    setFault(null)
    setState('saving')
    const { from, to } = period
    const outcome = await send({ indicator: figure.indicator, plan: number, comment, from, to })
    setState(outcome.ok ? 'saved' : 'still')
    if (outcome.ok) return
    kept.current = ''
    setFault(explain(outcome, language))
  }
  const onBlur = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) void save()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isLong = event.target instanceof HTMLTextAreaElement
    if (event.key === 'Enter' && (!isLong || event.ctrlKey)) void save()
  }
  return (
    <div className={classes['edited']} onBlur={onBlur} onKeyDown={onKeyDown}>
      <TextInput
        className={classes['plan']}
        placeholder={isPercent ? i18n._('Plan, %') : i18n._('Plan')}
        aria-label={`${title}: ${isPercent ? i18n._('Plan, %') : i18n._('Plan')}`}
        inputMode="decimal"
        autoComplete="off"
        value={plan}
        error={fault}
        onChange={({ currentTarget }) => (setState('still'), setPlan(currentTarget.value))}
      />
      <Textarea
        className={classes['words']}
        placeholder={i18n._('Comment')}
        aria-label={`${title}: ${i18n._('Comment')}`}
        rows={Math.min(6, 1 + Math.floor(comment.length / lineLength))}
        maxLength={2000}
        value={comment}
        onChange={({ currentTarget }) => (setState('still'), setComment(currentTarget.value))}
      />
      <span role="status" className={classes['state']}>
        {state === 'saved' && (
          <>
            <IconCheck aria-hidden />
            <span className="unseen">{i18n._('Saved')}</span>
          </>
        )}
      </span>
    </div>
  )
}
