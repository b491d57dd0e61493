import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Definition } from '../../contract/definition.ts'
import { scoresOf } from '../../rules/scoring.ts'
import { itemsAsked, type Answers } from '../entry/entry-values.ts'
import { Progress } from '../entry/progress.tsx'
import { Question } from '../entry/question.tsx'
import { numberText } from '../scores/score-text.ts'
import classes from './instruments.module.css'

/** The questions as they will be asked; answers are counted at once and kept nowhere. */
export function Preview({ definition }: { definition: Definition }) {
  const i18n = useI18n()
  const [at, setAt] = useState(0)
  const [answers, setAnswers] = useState<Answers>({})
  const [picked, setPicked] = useState<Readonly<Record<string, number>>>({})
  const form = definition.forms[0] ?? null
  const items = itemsAsked(definition, form)
  const place = Math.min(at, Math.max(items.length - 1, 0))
  const item = items[place]
  const scores = scoresOf(definition, { form, answers })
  if (definition.kind === 'icf') return <Categories definition={definition} />
  return (
    <Card title={i18n._('As it will be asked')} note={i18n._('Try it: nothing of this is kept.')}>
      {!item && <p className={classes['quiet']}>{i18n._('No question is written yet.')}</p>}
      {item && (
        <div className={classes['preview']}>
          <Progress at={place} of={items.length} />
          <Question
            key={item.id}
            isQuiet
            item={item}
            value={answers[item.id]}
            picked={picked[item.id]}
            before={undefined}
            onAnswer={(value, isFinal) => {
              setAnswers({ ...answers, [item.id]: value ?? null })
              if (isFinal) setAt(place + 1)
            }}
            onChoose={(option) => {
              setAnswers({ ...answers, [item.id]: item.options[option]?.value ?? null })
              setPicked({ ...picked, [item.id]: option })
            }}
          />
          <div className={classes['acts']}>
            <Button
              variant="default"
              size="compact-sm"
              disabled={place === 0}
              onClick={() => setAt(place - 1)}
            >
              {i18n._('Back')}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              disabled={place === items.length - 1}
              onClick={() => setAt(place + 1)}
            >
              {i18n._('Next')}
            </Button>
          </div>
          <Counted definition={definition} scores={scores} />
        </div>
      )}
    </Card>
  )
}

function Counted({ definition, scores }: { definition: Definition; scores: ReturnType<typeof scoresOf> }) {
  const nameOf = (scale: string): string => definition.scales.find(({ id }) => id === scale)?.name ?? scale
  if (scores.length === 0) return null
  return (
    <p className={classes['quiet']} role="status">
      {scores.map(({ scale, value }) => `${nameOf(scale)}: ${numberText(value)}`).join(' · ')}
    </p>
  )
}

function Categories({ definition }: { definition: Definition }) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <Card
      title={i18n._('{count, plural, one {# category} other {# categories}}', {
        count: definition.categories.length,
      })}
      note={i18n._('For each child those that matter are chosen, each with a qualifier 0–4.')}
    >
      <ul className={classes['codes']} lang={language === 'ru' ? undefined : 'ru'}>
        {definition.categories.map(({ code, text }) => (
          <li key={code}>
            <strong>{code}</strong> {text}
          </li>
        ))}
      </ul>
    </Card>
  )
}
