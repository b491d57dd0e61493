import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Card } from '#ui/card.tsx'
import { DraftNote } from '#ui/form/draft-note.tsx'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n } from '#ui/i18n.ts'
import type { Definition } from '../../contract/definition.ts'
import { isAnswered, type EntryValues } from './entry-values.ts'
import classes from './entry.module.css'
import { IcfStep } from './icf-step.tsx'
import { Progress } from './progress.tsx'
import { Question } from './question.tsx'
import { Reason } from './reason.tsx'
import { Review } from './review.tsx'
import type { Opened } from './use-before.ts'
import { useWalk, type Way } from './use-walk.ts'
import { WalkHead } from './walk-head.tsx'

interface WalkProps {
  readonly form: ActForm<EntryValues>
  readonly definition: Definition
  /** What was answered at the beginning, shown beside. */
  readonly baseline: Opened | null
  readonly isCorrection: boolean
  readonly onLeave: () => void
}

/** The questions one after another, then all answers at a glance and saving. */
export function Walk({ form, definition, baseline, isCorrection, onLeave }: WalkProps) {
  const leave = (): void => {
    if (form.touched) void form.draft.keep(form.values).then(onLeave)
    else onLeave()
  }
  const walk = useWalk({ form, definition, isCorrection, onLeave: leave })
  const { item, items, at, answer, choose, go } = walk
  const { values, draft, refused } = form
  const before = baseline?.answers ?? {}
  return (
    <Card>
      <div className={classes['walk']}>
        <WalkHead form={form} definition={definition} onLeave={leave} />
        {isCorrection && <Reason form={form} />}
        {item && <Progress at={at} of={items.length} />}
        {item && walk.gaps > 0 && <Gaps count={walk.gaps} />}
        {item && (
          <Question
            key={item.id}
            item={item}
            value={values.answers[item.id]}
            picked={values.picked[item.id]}
            before={before[item.id]}
            onChoose={(option) => choose(item, option)}
            onAnswer={(value, isFinal) => {
              answer(item.id, value)
              if (isFinal) go(at + 1)
            }}
          />
        )}
        {walk.isIcf && !walk.isReview && (
          <IcfStep definition={definition} answers={values.answers} before={before} onAnswer={answer} />
        )}
        {walk.isReview && <Review definition={definition} items={items} values={values} onOpen={go} />}
        {refused && (
          <p role="alert" className={classes['refused']}>
            <IconAlertTriangle aria-hidden />
            {refused}
          </p>
        )}
        <Steps form={form} walk={walk} isCorrection={isCorrection} />
        <DraftNote state={draft.state} onStartOver={() => (form.reset(), go(0))} />
      </div>
    </Card>
  )
}

interface StepsProps {
  readonly form: ActForm<EntryValues>
  readonly walk: Way
  readonly isCorrection: boolean
}

/** Back and on; an unanswered question may be left for later, and the end will name it. */
function Steps({ form, walk: { item, at, last, isReview, go, save }, isCorrection }: StepsProps) {
  const i18n = useI18n()
  const isReady = !item || isAnswered(form.values.answers, item)
  return (
    <div className={classes['steps']}>
      {at > 0 && (
        <Button variant="default" onClick={() => go(at - 1)}>
          {i18n._('Back')}
        </Button>
      )}
      {isReview ? (
        <Button key="save" autoFocus={!isCorrection} loading={form.sending} onClick={save}>
          {isCorrection ? i18n._('Correct') : i18n._('Save')}
        </Button>
      ) : (
        <Button key="next" variant={isReady ? 'filled' : 'default'} onClick={() => go(at + 1)}>
          {isReady ? i18n._('Next') : item?.isRequired ? i18n._('Answer later') : i18n._('Skip')}
        </Button>
      )}
      {item && (
        <Button variant="subtle" className={classes['all']} onClick={() => go(last)}>
          {i18n._('All answers')}
        </Button>
      )}
    </div>
  )
}

/** Why a question is asked again when one wanted to save. */
function Gaps({ count }: { count: number }) {
  const i18n = useI18n()
  return (
    <p className={classes['lacking']} role="status">
      <IconAlertTriangle aria-hidden />
      {i18n._('{count, plural, one {# answer is} other {# answers are}} missing before it can be saved.', {
        count,
      })}
    </p>
  )
}
