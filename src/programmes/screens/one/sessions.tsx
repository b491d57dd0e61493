import { Button } from '@mantine/core'
import {
  IconCalendarOff,
  IconCheck,
  IconCircle,
  IconMinus,
  IconRefresh,
  IconVideo,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { Minutes } from '#base/quantity.ts'
import { clockText } from '#services/screens/record/record-values.ts'
import { cancelReasonWords, placeWords } from '#services/words.ts'
import { Card } from '#ui/card.tsx'
import { dayText, minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { dayOfSession, inOrder, type Programme, type Session } from '../parts/data.ts'
import { usedText } from '../parts/used-text.ts'
import { moodWords, sessionStateWords } from '../../words/terms.ts'
import { planHref, sessionHref } from './hrefs.ts'
import { moodIcons } from '../session/mood-field.tsx'
import { numberOf } from './next-act.ts'
import one from './one.module.css'
import classes from './sessions.module.css'

const icons: Readonly<Record<Session['state'], ReactNode>> = {
  planned: <IconCircle aria-hidden />,
  delivered: <IconCheck aria-hidden />,
  missed: <IconCalendarOff aria-hidden />,
  madeUp: <IconRefresh aria-hidden />,
  dropped: <IconMinus aria-hidden />,
}

/** The sessions as a path: what took place, what was missed and made up for, what is ahead. */
export function Sessions({ programme }: { programme: Programme }) {
  const i18n = useI18n()
  const { id, sessions, may, endedOn } = programme
  return (
    <Card
      title={i18n._('Sessions')}
      aside={
        may.plan &&
        !endedOn && (
          <Button variant="subtle" size="compact-sm" component="a" href={planHref(id)}>
            {i18n._('Correct the plan')}
          </Button>
        )
      }
    >
      <ol className={classes['path']}>
        {inOrder(sessions).map((session) => (
          <Step key={session.sessionId} session={session} programme={programme} />
        ))}
      </ol>
    </Card>
  )
}

function Step({ session, programme }: { session: Session; programme: Programme }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { state, title, cancelReason, dropReason, makeUpOf, note, mood, used } = session
  const number = numberOf(programme.sessions, session)
  const mayRecord = state === 'planned' && programme.may.record && !programme.endedOn
  const mayCorrect = state === 'delivered' && programme.may.record
  const isLeft = state === 'planned' && programme.endedOn !== null
  const reason = cancelReason ? cancelReasonWords[cancelReason][language] : dropReason
  return (
    <li data-state={state}>
      <span className={classes['mark']}>{icons[state]}</span>
      <div className={classes['what']}>
        <p>
          <strong>
            {number > 0 && `${number}. `}
            {mayCorrect ? <a href={sessionHref(programme.id, session.sessionId)}>{title}</a> : title}
          </strong>
          <span className="unseen">: {sessionStateWords[state][language]}</span>
        </p>
        <p className={one['quiet']}>
          <Facts session={session} />
        </p>
        {(state === 'missed' || state === 'madeUp' || state === 'dropped') && (
          <p className={classes['state']}>
            {sessionStateWords[state][language]}
            {reason && `: ${reason}`}
          </p>
        )}
        {isLeft && <p className={one['quiet']}>{i18n._('the programme closed before it')}</p>}
        {makeUpOf && <p className={one['quiet']}>{i18n._('make-up of a missed session')}</p>}
        {used.length > 0 && (
          <p className={one['quiet']}>{i18n._('Used: {what}', { what: usedText(used) })}</p>
        )}
        {(mood || note) && (
          <p className={classes['note']}>
            {mood && (
              <span className={classes['mood']} title={moodWords[mood][language]}>
                {moodIcons[mood]}
                <span className="unseen">{moodWords[mood][language]}</span>
              </span>
            )}
            {note && `«${note}»`}
          </p>
        )}
      </div>
      {mayRecord && (
        <Button
          variant="default"
          size="compact-sm"
          component="a"
          href={sessionHref(programme.id, session.sessionId)}
          aria-label={i18n._('Record session {number}', { number })}
        >
          {i18n._('Record')}
        </Button>
      )}
    </li>
  )
}

/** Initials stay on the line of their surname. */
const unbroken = (name: string): string => name.replaceAll(' ', '\u00a0')

function Facts({ session }: { session: Session }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const day = dayOfSession(session)
  const minutes = (session.deliveredMinutes ?? session.minutes) as Minutes
  const said = [
    day ? dayText(day, language, today) : i18n._('no day yet'),
    typeof session.startMinute === 'number' && clockText(session.startMinute),
    minutesText(minutes, language),
    placeWords[session.place][language],
    [session.staffName, session.secondStaffName]
      .filter(Boolean)
      .map(unbroken)
      .join(i18n._({ id: ' and ', message: ' and ' })),
    !session.isCounted && i18n._('beside the hours of the programme'),
  ]
  return (
    <>
      {said.filter(Boolean).join(' · ')}
      {session.videoLink && session.state === 'planned' && (
        <>
          {' · '}
          <a href={session.videoLink} target="_blank" rel="noreferrer" className={classes['video']}>
            <IconVideo aria-hidden />
            {i18n._('open the video call')}
          </a>
        </>
      )}
    </>
  )
}
