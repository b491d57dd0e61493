import { useI18n } from '#ui/i18n.ts'
import type { ShownAssessment } from '../../contract.ts'
import classes from './scores.module.css'
import { numberText, positionOf, scoreText } from './score-text.ts'

type Score = ShownAssessment['scores'][number]

interface ScoreListProps {
  readonly scores: readonly Score[]
  /** The scores of the beginning, where this examination came after one. */
  readonly before: readonly Score[]
}

/** Scores of one examination: how much of what there is to reach, what it means, and what it was at the beginning. */
export function ScoreList({ scores, before }: ScoreListProps) {
  const i18n = useI18n()
  if (scores.length === 0) {
    return <p className={classes['quiet']}>{i18n._('This instrument is kept in words and has no scores.')}</p>
  }
  return (
    <>
      <p className={classes['quiet']}>{i18n._('Further to the right: better.')}</p>
      <ul className={classes['scores']}>
        {scores.map((score) => (
          <ScoreRow
            key={score.scale}
            score={score}
            before={before.find(({ scale }) => scale === score.scale)}
          />
        ))}
      </ul>
    </>
  )
}

function ScoreRow({ score, before }: { score: Score; before: Score | undefined }) {
  const i18n = useI18n()
  const said = [
    score.band,
    before && i18n._('at the beginning: {answer}', { answer: numberText(before.value) }),
  ]
  return (
    <li>
      <span>{score.name}</span>
      <strong>{scoreText(i18n, score)}</strong>
      {score.better !== 'none' && (
        <span className={classes['track']} aria-hidden>
          {before && <span data-before style={{ left: `${positionOf(score, before.value) * 100}%` }} />}
          <span style={{ left: `${positionOf(score, score.value) * 100}%` }} />
        </span>
      )}
      <small>{said.filter(Boolean).join(' · ')}</small>
    </li>
  )
}
