import { useI18n } from '#ui/i18n.ts'
import type { ShownAssessment } from '../../contract.ts'
import classes from './scores.module.css'
import { positionOf, scoreText } from './score-text.ts'

type Score = ShownAssessment['scores'][number]

/** Scores of one examination: how much of what there is to reach, and what it means. */
export function ScoreList({ scores }: { scores: readonly Score[] }) {
  const i18n = useI18n()
  if (scores.length === 0) {
    return <p className={classes['quiet']}>{i18n._('This instrument is kept in words and has no scores.')}</p>
  }
  return (
    <ul className={classes['scores']}>
      {scores.map((score) => (
        <li key={score.scale}>
          <span>{score.name}</span>
          <strong>{scoreText(i18n, score)}</strong>
          <span className={classes['track']} aria-hidden>
            <span style={{ left: `${positionOf(score, score.value) * 100}%` }} />
          </span>
          {score.band && <small>{score.band}</small>}
        </li>
      ))}
    </ul>
  )
}
