import { Button } from '@mantine/core'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { dateText, dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import type { assessment } from '../../contract.ts'
import type { Opened } from '../entry/use-before.ts'
import { useReach } from '../may.ts'
import { ScoreList } from '../scores/score-list.tsx'
import { useBaselineScores } from '../scores/use-baseline-scores.ts'
import { phaseWords } from '../../words.ts'
import { Answered } from './answered.tsx'
import { CorrectAssessment } from './correct-assessment.tsx'
import classes from './one.module.css'
import { TakeBack } from './take-back.tsx'

/** `/assessments/<id>`: one examination with what was answered and what it amounts to. */
export default function AssessmentPage() {
  const { assessmentId } = useParams({ strict: false }) as { assessmentId: string }
  const { data } = useAsk<typeof assessment>('assessments.assessment', { assessmentId })
  return data ? <OneAssessment key={assessmentId} opened={data} /> : <SkeletonPage />
}

function OneAssessment({ opened }: { opened: Opened }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const { assessment: one } = opened
  const [act, setAct] = useState<'correct' | 'takeBack' | null>(null)
  const may = useMayCorrect(opened)
  const before = useBaselineScores(one.childId, one)
  const close = (): void => setAct(null)
  return (
    <Page
      narrow
      title={one.name}
      subtitle={`${phaseWords[one.phase][language]} · ${dayText(one.day, language, today)}`}
      crumbs={[{ label: i18n._('Child’s card'), href: `/families/${one.childId}` }]}
      action={
        may &&
        act === null && (
          <>
            <Button
              variant="subtle"
              leftSection={<IconArrowBackUp aria-hidden />}
              onClick={() => setAct('takeBack')}
            >
              {i18n._('Take back')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPencil aria-hidden />}
              onClick={() => setAct('correct')}
            >
              {i18n._('Correct')}
            </Button>
          </>
        )
      }
    >
      {one.isReversed && (
        <p className={classes['reversed']} role="note">
          <IconArrowBackUp aria-hidden />
          {i18n._('This record is taken back and does not count. Reason: {reason}', {
            reason: one.reversalReason ?? '',
          })}
        </p>
      )}
      {act === 'takeBack' && <TakeBack assessmentId={one.id} onClose={close} />}
      {act === 'correct' ? (
        <CorrectAssessment opened={opened} onClose={close} />
      ) : (
        <>
          <Card title={i18n._('What it amounts to')}>
            <ScoreList scores={one.scores} before={before} />
          </Card>
          <Card title={i18n._('Answers')}>
            <Answered opened={opened} />
          </Card>
          <Card title={i18n._('About the record')}>
            <Facts>
              <Fact label={i18n._('Day')}>{dateText(one.day)}</Fact>
              <Fact label={i18n._('Specialist')}>{one.staffName}</Fact>
              <Fact label={i18n._('Adult')}>{one.adultName}</Fact>
              <Fact label={i18n._('Form of the test')}>{one.form}</Fact>
              <Fact label={i18n._('Version of the instrument')}>{String(one.version)}</Fact>
              <Fact label={i18n._('Where from')}>
                {one.origin === 'journal' && i18n._('from the paper journal of the centre')}
              </Fact>
            </Facts>
          </Card>
        </>
      )}
    </Page>
  )
}

/** A head and a coordinator correct any record, a specialist their own. */
function useMayCorrect({ assessment: one }: Opened): boolean {
  const { staffId } = useMe()
  const reach = useReach('assessments.correct')
  return (
    !one.isReversed && (reach === 'all' || (reach === 'own' && staffId !== null && one.staffId === staffId))
  )
}
