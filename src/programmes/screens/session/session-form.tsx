import { Textarea } from '@mantine/core'
import { IconSquare, IconSquareCheckFilled } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { draftsOf } from '#client/drafts.ts'
import { useSend } from '#client/use-ask.ts'
import { addDays, type LocalDate } from '#base/local-date.ts'
import { ok, type Result } from '#base/result.ts'
import { cancelReasonWords } from '#services/words.ts'
import { CodeSelect } from '#services/screens/fields/code-select.tsx'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { type ActForm as Form, useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { giveTask, recordSession } from '../../contract.ts'
import type { TemplateSession } from '../../contract/template.ts'
import { programmeHref } from '../one/hrefs.ts'
import type { Programme, Session } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import { TaskPicture } from '../parts/task-picture.tsx'
import { Details } from './details.tsx'
import { MoodField } from './mood-field.tsx'
import { sessionArgs, type SessionValues } from './session-values.ts'
import classes from './session.module.css'
import { Ticks } from './ticks.tsx'
import { UsedField } from './used-field.tsx'

interface SessionFormProps {
  readonly programme: Programme
  readonly session: Session
  readonly planned: TemplateSession | undefined
  readonly handouts: readonly string[]
  readonly initial: SessionValues
  readonly onDone: (values: SessionValues) => void
}

/** A session as the plan has it: a tap for the mood, one for the home task, one to record; the rest when it was otherwise. */
export function SessionForm(props: SessionFormProps) {
  const { programme, session, planned, handouts, initial, onDone } = props
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const record = useRecording(programme, session, planned)
  const sent = useRef(initial)
  const form = useActForm<SessionValues>({
    initial,
    drafts: draftsOf(`programmes.session/${session.sessionId}`),
    explain: explain(language),
    act: (values) => ((sent.current = values), record(values)),
    onDone: () => onDone(sent.current),
  })
  const { values, change } = form
  const isHeld = values.state === 'delivered'
  return (
    <ActForm
      form={form}
      verb={i18n._('Record')}
      atHand
      onLeave={() => void navigate({ to: programmeHref(programme.id) } as never)}
    >
      <Choice
        label={i18n._('How it went')}
        value={values.state}
        options={[
          { value: 'delivered', label: i18n._('took place') },
          { value: 'cancelled', label: i18n._('did not take place') },
        ]}
        onChange={(state) => change({ state })}
      />
      {isHeld ? (
        <Held {...{ planned, handouts, form }} sessionId={session.sessionId} />
      ) : (
        <CodeSelect
          label={i18n._('Why not')}
          words={cancelReasonWords}
          value={values.cancelReason ?? null}
          none={i18n._('Choose a reason')}
          error={form.field('cancelReason').error}
          onChange={(cancelReason) => change({ cancelReason })}
        />
      )}
      <Textarea {...form.text('note')} label={i18n._('Note')} autosize={false} rows={2} maxLength={2000} />
      <Details form={form} />
    </ActForm>
  )
}

interface HeldProps {
  readonly planned: TemplateSession | undefined
  readonly handouts: readonly string[]
  readonly sessionId: string
  readonly form: Form<SessionValues>
}

function Held({ planned, handouts, sessionId, form }: HeldProps) {
  const i18n = useI18n()
  const { values, change } = form
  const task = planned?.homeTask
  return (
    <>
      <MoodField value={values.mood} onChange={(mood) => change({ mood })} />
      {task && (
        <label className={classes['task']}>
          <input
            type="checkbox"
            className="unseen"
            checked={values.withTask}
            onChange={(event) => change({ withTask: event.currentTarget.checked })}
          />
          <TaskPicture picture={task.picture} />
          <span>
            <strong>
              {values.withTask
                ? i18n._('Home task given: {title}', { title: task.title })
                : i18n._('Give the home task: {title}', { title: task.title })}
            </strong>
            <span className={classes['quiet']}>{task.text}</span>
          </span>
          {values.withTask ? <IconSquareCheckFilled aria-hidden /> : <IconSquare aria-hidden />}
        </label>
      )}
      <Ticks
        legend={i18n._('Equipment used')}
        offered={planned?.equipment ?? []}
        value={values.equipment}
        onChange={(equipment) => change({ equipment })}
      />
      <UsedField
        sessionId={sessionId}
        staffIds={[values.staffId, values.secondStaffId].flatMap((id) => id ?? [])}
        value={values.used}
        error={form.field('used').error}
        onChange={(used) => change({ used })}
      />
      <Ticks
        legend={i18n._('Hand-outs given')}
        offered={handouts}
        value={values.handouts}
        onChange={(given) => change({ handouts: given })}
      />
    </>
  )
}

/** As long as a printed sheet: tasks that never end pile up on it, and one or two at a time are enough. */
const taskTerm_days = 14

/** Records the session and, where it was tapped, gives the template's home task. The same ids go again with every try. */
function useRecording(
  { id }: Programme,
  { sessionId }: Session,
  planned: TemplateSession | undefined,
): (values: SessionValues) => Promise<Result<unknown>> {
  const record = useSend<typeof recordSession>('programmes.recordSession', [])
  const give = useSend<typeof giveTask>('programmes.giveTask', stale)
  const recordAlone = useSend<typeof recordSession>('programmes.recordSession', stale)
  return async (values) => {
    const args = sessionArgs(sessionId, values)
    if (!args.ok) return args
    const task = values.withTask && values.state === 'delivered' ? planned?.homeTask : null
    if (!task) return recordAlone(args.value)
    const recorded = await record(args.value)
    if (!recorded.ok) return recorded
    const { title, text, picture, timesAWeek } = task
    const given = await give({
      taskId: values.taskId,
      programmeId: id,
      sessionId,
      title,
      text,
      picture,
      timesAWeek,
      from: args.value.day,
      to: addDays(args.value.day as LocalDate, taskTerm_days - 1),
    })
    return given.ok ? ok({}) : given
  }
}
