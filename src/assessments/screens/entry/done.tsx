import { Button } from '@mantine/core'
import { IconCircleCheck, IconPhone } from '@tabler/icons-react'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { assessment } from '../../contract.ts'
import { ScoreList } from '../scores/score-list.tsx'
import { phaseWords } from '../../words.ts'
import classes from './entry.module.css'

interface DoneProps {
  readonly assessmentId: string
  /** The strain was high: a psychologist will call. */
  readonly hasCall: boolean
  readonly onAnother: () => void
}

/** What the answers amount to, and what to do next. */
export function Done({ assessmentId, hasCall, onAnother }: DoneProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { data } = useAsk<typeof assessment>('assessments.assessment', { assessmentId })
  if (!data) {
    return (
      <Card>
        <SkeletonLines lines={6} />
      </Card>
    )
  }
  const { name, phase, day, childId, scores } = data.assessment
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
        <ScoreList scores={scores} />
        <div className={classes['acts']}>
          <Button component="a" href={`/families/${childId}`} autoFocus>
            {i18n._('To the child')}
          </Button>
          <Button variant="default" onClick={onAnother}>
            {i18n._('One more instrument')}
          </Button>
          <Button variant="subtle" component="a" href={`/assessments/${assessmentId}`}>
            {i18n._('Open the record')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
