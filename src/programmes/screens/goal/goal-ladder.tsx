import { Button } from '@mantine/core'
import { useState } from 'react'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { ShownGoal } from '../../contract/goal.ts'
import { raterWords, ratingPhaseWords } from '../../words/terms.ts'
import { levelWords } from '../parts/words.ts'
import { finding, levelsDown, levelText, ratingOf, type Rating } from './ladder.ts'
import classes from './goal-ladder.module.css'

interface Mark {
  readonly id: string
  readonly level: number
  readonly look: 'start' | 'interim' | 'final' | 'parent'
  readonly text: string
}

/** A goal as a ladder of five steps with marks: where it began, the interim, the end; the specialist and the parent beside. */
export function GoalLadder({ goal }: { goal: ShownGoal }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [asTable, setAsTable] = useState(false)
  const marks = useMarks(goal)
  return (
    <figure className={classes['figure']}>
      <figcaption>
        <span>
          <strong>{goal.title}</strong>: {finding(i18n, goal)}
        </span>
        <Button variant="subtle" size="compact-sm" onClick={() => setAsTable(!asTable)}>
          {asTable ? i18n._('As a ladder') : i18n._('As a table')}
        </Button>
      </figcaption>
      {asTable ? (
        <Twin goal={goal} />
      ) : (
        <ol className={classes['ladder']}>
          {levelsDown.map((level) => (
            <li key={level} data-expected={level === 0 || undefined}>
              <span className={classes['level']}>{levelText(level)}</span>
              <span className={classes['text']}>
                {goal.levels[level + 2]}
                {level === 0 && (
                  <small>{goal.isMaintain ? i18n._('the state is kept') : levelWords[2]![language]}</small>
                )}
              </span>
              <span className={classes['marks']}>
                {marks
                  .filter((mark) => mark.level === level)
                  .map((mark) => (
                    <span key={mark.id} data-look={mark.look}>
                      {mark.text}
                    </span>
                  ))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </figure>
  )
}

function useMarks(goal: ShownGoal): Mark[] {
  const i18n = useI18n()
  const found = (['interim', 'final', 'followUp'] as const).flatMap((phase) => [
    ...markOf(ratingOf(goal.ratings, phase), phase === 'interim' ? 'interim' : 'final', {
      interim: i18n._('interim'),
      final: i18n._('final'),
      followUp: i18n._('follow-up'),
    }),
    ...markOf(ratingOf(goal.ratings, phase, 'parent'), 'parent', {
      interim: i18n._('parent, interim'),
      final: i18n._('parent, final'),
      followUp: i18n._('parent, follow-up'),
    }),
  ])
  return [{ id: 'start', level: goal.baseline, look: 'start', text: i18n._('beginning') }, ...found]
}

const markOf = (
  rating: Rating | null,
  look: Mark['look'],
  texts: Readonly<Record<Rating['phase'], string>>,
): Mark[] => (rating ? [{ id: rating.id, level: rating.level, look, text: texts[rating.phase] }] : [])

function Twin({ goal }: { goal: ShownGoal }) {
  const i18n = useI18n()
  const language = useLanguage()
  const say = (level: number): string => `${levelText(level)}: ${goal.levels[level + 2]}`
  return (
    <table className={classes['twin']}>
      <thead>
        <tr>
          <th scope="col">{i18n._('When')}</th>
          <th scope="col">{i18n._('Who rated')}</th>
          <th scope="col">{i18n._('Level')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            {i18n._('beginning')}, {dateText(goal.setOn)}
          </th>
          <td>{raterWords.specialist[language]}</td>
          <td>{say(goal.baseline)}</td>
        </tr>
        {goal.ratings
          .toSorted((a, b) => (a.day < b.day ? -1 : 1))
          .map(({ id, day, phase, rater, level }) => (
            <tr key={id}>
              <th scope="row">
                {ratingPhaseWords[phase][language]}, {dateText(day)}
              </th>
              <td>{raterWords[rater][language]}</td>
              <td>{say(level)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
