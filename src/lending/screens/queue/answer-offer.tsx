import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { Refusal } from '#base/result.ts'
import type { ArgsOf } from '#client/caller.ts'
import { useSend } from '#client/use-ask.ts'
import { Choice } from '#ui/choice.tsx'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { answerOffer } from '../../contract/request.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { Phone } from '../parts/phone.tsx'
import { stale } from '../parts/stale.ts'
import type { Request } from './request.ts'

type Answer = ArgsOf<typeof answerOffer>['answer']

/** What the family said on the phone. */
export function AnswerOffer({ request }: { request: Request }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [handedBy, setHandedBy] = useState<'desk' | 'brigade'>('desk')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const send = useSend<typeof answerOffer>('lending.answerOffer', stale)
  const answer = async (what: Answer): Promise<void> => {
    const outcome = await send({ requestId: request.id, base: request.version, answer: what, handedBy })
    setRefusal(outcome.ok ? null : outcome)
    if (outcome.ok) say({ text: i18n._('The answer is recorded') })
  }
  return (
    <div className={classes['stack']}>
      <p>
        {i18n._('{unit} is kept until {day}.', {
          unit: request.inventoryNumber,
          day: request.offerUntil ? dayText(request.offerUntil, language, today) : '',
        })}
      </p>
      <p>
        {request.adultName} <Phone adultId={request.adultId} name={request.adultName} />
      </p>
      <Choice
        label={i18n._('How the family gets it')}
        value={handedBy}
        options={[
          { value: 'desk', label: i18n._('comes here') },
          { value: 'brigade', label: i18n._('the brigade brings it') },
        ]}
        onChange={setHandedBy}
      />
      <div className={classes['acts']}>
        <Button onClick={() => void answer('accepted')}>{i18n._('They take it')}</Button>
        <Button variant="default" onClick={() => void answer('refused')}>
          {i18n._('Not this time')}
        </Button>
        <Button variant="default" onClick={() => void answer('notReached')}>
          {i18n._('Could not be reached')}
        </Button>
      </div>
      {refusal && (
        <p role="alert" className={classes['red']}>
          {explain(language)(refusal)}
        </p>
      )}
    </div>
  )
}
