import { Button } from '@mantine/core'
import { IconCircleCheck, IconPhone } from '@tabler/icons-react'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { assessment } from '../../contract.ts'
import { ScoreList } from '../scores/score-list.tsx'
import { useBaselineScores } from '../scores/use-baseline-scores.ts'
import { phaseWords } from '../../words.ts'
import classes from './entry.module.css'
import type { Opened } from './use-before.ts'

interface DoneProps {
  readonly assessmentId: string
  /** The strain was high: a psychologist will call. */
  readonly hasCall: boolean
  /** The programme that it was held for, where one comes from there. */
  readonly programme: string | undefined
  readonly onAnother: () => void
}

/** What the answers amount to, and what to do next. */
export function Done({ assessmentId, ...next }: DoneProps) {
  const { data } = useAsk<typeof assessment>('assessments.assessment', { assessmentId })
  if (!data) {
    return (
      <Card>
        <SkeletonLines lines={6} />
      </Card>
    )
  }
  return <Result opened={data} {...next} />
}

type ResultProps = Omit<DoneProps, 'assessmentId'> & { readonly opened: Opened }

function Result({ opened, hasCall, programme, onAnother }: ResultProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { id, name, phase, day, childId, scores } = opened.assessment
  const before = useBaselineScores(childId, opened.assessment)
  return (
    <Card>
      <div className={classes['walk']}>
        <div role="status" className={classes['done']}>
          <h2>
            <IconCircleCheck aria-hidden />
            {i18n._('Recorded')}
          </h2>
          <p className={classes['quiet']}>
            {[name, phaseWords[phase][language], dayText(day, language)].join(' · ')}
          </p>
        </div>
        {hasCall && (
          <p className={classes['call']}>
            <IconPhone aria-hidden />
            {i18n._(
              'This parent is having a hard time. A call is put on “My day”: the psychologist will ring the family.',
            )}
          </p>
        )}
        <ScoreList scores={scores} before={before} />
        <div className={classes['acts']}>
          {programme && (
            <Button component="a" href={`/programmes/${programme}`} autoFocus>
              {i18n._('To the programme')}
            </Button>
          )}
          <Button
            component="a"
            variant={programme ? 'default' : 'filled'}
            href={`/families/${childId}`}
            autoFocus={!programme}
          >
            {i18n._('To the child')}
          </Button>
          <Button variant="default" onClick={onAnother}>
            {i18n._('One more instrument')}
          </Button>
          <Button variant="subtle" component="a" href={`/assessments/${id}`}>
            {i18n._('Open the record')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
