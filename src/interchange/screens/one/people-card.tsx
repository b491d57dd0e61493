import { useState } from 'react'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { countText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import type { decidePeople, UnsurePerson } from '../../contract.ts'
import { explain } from '../words.ts'
import classes from './one.module.css'
import { PersonQuestion } from './person-question.tsx'

interface PeopleCardProps {
  readonly importId: string
  readonly people: readonly UnsurePerson[]
  readonly isMore: boolean
}

/** People of the file whom the program does not tell for sure; one answer serves all rows of the name. */
export function PeopleCard({ importId, people, isMore }: PeopleCardProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const [refused, setRefused] = useState<string | null>(null)
  const decide = useSend<typeof decidePeople>('interchange.decide', ['interchange.'])
  const waiting = people.filter(({ decision }) => !decision).length
  const answer = async (key: string, childId: string | null): Promise<void> => {
    const outcome = await decide({ importId, decisions: [{ key, childId }] })
    setRefused(outcome.ok ? null : explain(outcome, language))
  }
  return (
    <Card
      title={i18n._('Who is it')}
      note={i18n._(
        'The program does not decide for you. One answer serves all rows of this name; without it the rows are left out.',
      )}
      aside={
        <StatusChip tone={waiting > 0 ? 'soon' : 'done'}>
          {waiting > 0
            ? i18n._('undecided: {count}', { count: countText(waiting) })
            : i18n._('all are decided')}
        </StatusChip>
      }
    >
      {refused && (
        <p role="alert" className={classes['refused']}>
          {refused}
        </p>
      )}
      {people.map((person) => (
        <PersonQuestion
          key={person.key}
          person={person}
          onAnswer={(childId) => void answer(person.key, childId)}
        />
      ))}
      {isMore && (
        <p className={classes['quiet']}>{i18n._('There are more: they come when these are decided.')}</p>
      )}
    </Card>
  )
}
