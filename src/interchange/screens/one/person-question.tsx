import { useId, useState } from 'react'
import { ChildField } from '#families/screens/child-field.tsx'
import type { Option } from '#ui/form/type-ahead.tsx'
import { countText, dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { UnsurePerson } from '../../contract.ts'
import { unsureWords } from '../words.ts'
import classes from './one.module.css'

interface PersonQuestionProps {
  readonly person: UnsurePerson
  readonly onAnswer: (childId: string | null) => void
}

/** One unsure person: how the file names them, whom the registry has, and a choice of one. */
export function PersonQuestion({ person, onAnswer }: PersonQuestionProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const name = useId()
  const facts = [
    person.birthDate && i18n._('born {day}', { day: dateText(person.birthDate) }),
    person.parent && i18n._('parent {parent}', { parent: person.parent }),
    i18n._('row {row}', { row: person.row }),
    person.rows > 1 && i18n._('rows in all: {count}', { count: countText(person.rows) }),
  ]
  const nobody =
    person.kind === 'children'
      ? i18n._('None of them: this is a new child')
      : i18n._('None of them: leave the rows out')
  const option = (childId: string | null, label: string, note = '') => (
    <label key={childId ?? 'none'} className={classes['option']}>
      <input
        type="radio"
        name={name}
        checked={person.decision !== null && person.decision.childId === childId}
        onChange={() => onAnswer(childId)}
      />
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
    </label>
  )
  return (
    <fieldset className={classes['question']}>
      <legend>{person.name}</legend>
      <p className={classes['quiet']}>
        {unsureWords[person.why][language]} · {facts.filter(Boolean).join(' · ')}
      </p>
      {person.candidates.map((candidate) =>
        option(
          candidate.childId,
          candidate.name,
          [
            dateText(candidate.birthDate),
            candidate.settlement,
            candidate.inRow && i18n._('row {row} of this file', { row: candidate.inRow }),
          ]
            .filter(Boolean)
            .join(', '),
        ),
      )}
      {option(null, nobody)}
      <AnotherChild person={person} onAnswer={onAnswer} />
    </fieldset>
  )
}

/** A child of the registry whom the program did not offer. */
function AnotherChild({ person, onAnswer }: PersonQuestionProps) {
  const i18n = useI18n()
  const [chosen, setChosen] = useState<Option | null>(null)
  const isOffered = person.candidates.some(({ childId }) => childId === person.decision?.childId)
  const isAnother = person.decision !== null && person.decision.childId !== null && !isOffered
  return (
    <details className={classes['another']} open={isAnother || undefined}>
      <summary>{i18n._('It is another child')}</summary>
      <ChildField
        label={i18n._('Which child of the centre')}
        chosen={chosen}
        onChoose={(option) => {
          setChosen(option)
          if (option) onAnswer(option.id)
        }}
      />
      {isAnother && !chosen && <p className={classes['quiet']}>{i18n._('Another child is chosen.')}</p>}
    </details>
  )
}
