import type { I18n } from '@lingui/core'
import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { useState } from 'react'
import { reachOf } from '#access/policy.ts'
import { useMe, type Me } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { formatPhone } from '#families/rules/phone.ts'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Panel } from '#ui/offer.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { calls, closeCall } from '../../contract.ts'
import { callOutcomeWords } from '../../words.ts'
import { capital, optionsOf } from '../codes.ts'
import { explain } from '../explain.ts'
import classes from './calls.module.css'

type Call = OutputOf<typeof calls>['calls'][number]

const most = 6

/** «Позвонить семье» of «Мой день»: parents who said that they are worn out. For those who may close a call. */
export const callsPanels = (i18n: I18n, me: Me): Panel[] =>
  reachOf(me.roles, 'assessments.closeCall') === null
    ? []
    : [{ id: 'calls', title: i18n._('Call the family'), element: <Calls />, order: 15 }]

function Calls() {
  const i18n = useI18n()
  const { data } = useAsk<typeof calls>('assessments.calls', {})
  const [all, setAll] = useState(false)
  if (!data) return <SkeletonLines lines={3} />
  if (data.calls.length === 0) {
    return (
      <p className={classes['quiet']}>
        {i18n._('Nobody to call now. A parent who is worn out will stand here.')}
      </p>
    )
  }
  const shown = all ? data.calls : data.calls.slice(0, most)
  return (
    <>
      <ul className={classes['calls']}>
        {shown.map((call) => (
          <OneCall key={call.id} call={call} />
        ))}
      </ul>
      {shown.length < data.calls.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {i18n._('Show {count} more', { count: data.calls.length - shown.length })}
        </Button>
      )}
    </>
  )
}

/** Whom to call, by what number, and in two taps how it ended. */
function OneCall({ call }: { call: Call }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const send = useSend<typeof closeCall>('assessments.closeCall', ['assessments.calls'])
  const close = async (outcome: (typeof outcomes)[number]['value']): Promise<void> => {
    const sent = await send({ callId: call.id, on: today, outcome })
    if (!sent.ok) return setRefused(explain(sent, language))
    setAsked(false)
    say({
      text: outcome === 'notReached' ? i18n._('The call goes on waiting') : i18n._('The call is marked'),
    })
  }
  const outcomes = optionsOf(callOutcomeWords, language)
  return (
    <li>
      <div>
        <a href={`/families/${call.childId}`} className={classes['name']}>
          {call.adultName || call.childName}
        </a>
        <span className={classes['quiet']}>
          {[
            call.adultName && call.childName,
            i18n._('waits since {day}', { day: dayText(call.madeOn, language, today) }),
            call.closedOn && i18n._('not reached on {day}', { day: dayText(call.closedOn, language, today) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {call.phones.map((phone) => (
          <a key={phone} href={`tel:+${phone.replace(/\D/g, '')}`} className={classes['phone']}>
            <IconPhone aria-hidden />
            {formatPhone(phone.replace(/\D/g, ''))}
          </a>
        ))}
        {call.phones.length === 0 && (
          <span className={classes['quiet']}>{i18n._('No phone is on the card.')}</span>
        )}
      </div>
      <Button variant="default" aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {i18n._('How it ended')}
      </Button>
      {asked && (
        <div className={classes['outcomes']} role="group" aria-label={i18n._('How it ended')}>
          {outcomes.map(({ value, label }) => (
            <Button key={value} variant="light" onClick={() => void close(value)}>
              {capital(label)}
            </Button>
          ))}
        </div>
      )}
      {refused && (
        <p role="alert" className={classes['refused']}>
          {refused}
        </p>
      )}
    </li>
  )
}
