import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { ofChild, ShownAssessment } from '../../contract.ts'
import { phaseWords } from '../../words.ts'
import { useReach } from '../may.ts'
import { scoreText } from '../scores/score-text.ts'
import classes from './examinations.module.css'

const atFirst = 5
/** More scores than these are told by the pictures and on the examination itself. */
const fewScores = 2

/** All examinations of the child, newest first, and the way to record one more. */
export function Examinations({ childId }: { childId: string }) {
  const i18n = useI18n()
  const sees = useReach('assessments.ofChild') !== null
  const records = useReach('assessments.record') !== null
  const { data } = useAsk<typeof ofChild>('assessments.ofChild', { childId }, { when: sees })
  const [all, setAll] = useState(false)
  if (!sees) return null
  const shown = data?.assessments.slice(0, all ? undefined : atFirst) ?? []
  const hidden = (data?.assessments.length ?? 0) - shown.length
  return (
    <Card title={i18n._('Examinations')}>
      {!data && <SkeletonLines lines={4} />}
      {data?.assessments.length === 0 && (
        <p>
          {i18n._(
            'Nobody has been examined yet. Begin with the baseline: what comes after is compared with it.',
          )}
        </p>
      )}
      <ul className={classes['rows']}>
        {shown.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
      <div className={classes['foot']}>
        {records && (
          <Button component="a" variant="default" href={`/assessments/new?child=${childId}`}>
            {i18n._('Record an examination')}
          </Button>
        )}
        {hidden > 0 && (
          <Button variant="subtle" onClick={() => setAll(true)}>
            {i18n._('Show {count} more', { count: hidden })}
          </Button>
        )}
      </div>
    </Card>
  )
}

function Row({ one }: { one: ShownAssessment }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const said =
    one.scores.length <= fewScores ? one.scores.map((score) => score.band || scoreText(i18n, score)) : []
  return (
    <li data-void={one.isReversed || undefined}>
      <a href={`/assessments/${one.id}`}>{one.name}</a>
      <span>
        {[
          phaseWords[one.phase][language],
          dayText(one.day, language, today),
          one.adultName,
          one.staffName,
          one.isReversed && i18n._('taken back'),
          ...said,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}
