import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { dateText, dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import { say } from '#ui/toasts.tsx'
import type { closeDecision } from '../../contract.ts'
import type { Conference, Programme } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import { conferenceWords } from '../../words/terms.ts'
import { conferenceHref } from './hrefs.ts'
import classes from './one.module.css'

type Decision = Conference['decisions'][number]

/** Interim reviews and case conferences with what was decided and what became of it. */
export function Conferences({ programme }: { programme: Programme }) {
  const i18n = useI18n()
  const { id, conferences, may } = programme
  return (
    <Card title={i18n._('Reviews and conferences')}>
      {conferences.length === 0 && (
        <p>{i18n._('None yet. A review halfway shows whether goals and plan still fit.')}</p>
      )}
      <ul className={classes['rows']}>
        {conferences.map((conference) => (
          <OneConference key={conference.id} conference={conference} mayClose={may.plan} />
        ))}
      </ul>
      {may.plan && (
        <div className={classes['foot']}>
          <Button
            variant="subtle"
            size="compact-sm"
            component="a"
            href={conferenceHref(id)}
            leftSection={<IconPlus aria-hidden />}
          >
            {i18n._('Record a review or a conference')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function OneConference({ conference, mayClose }: { conference: Conference; mayClose: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { kind, day, staffNames, isFamilyPresent, minutes, decisions } = conference
  return (
    <li>
      <p>
        <strong>{conferenceWords[kind][language]}</strong>, {dateText(day)}
      </p>
      <p className={classes['quiet']}>
        {[...staffNames, isFamilyPresent && i18n._('the family')].filter(Boolean).join(', ')}
      </p>
      <p className={classes['minutes']}>{minutes}</p>
      {decisions.length > 0 && (
        <ul className={classes['rows']} aria-label={i18n._('Decisions')}>
          {decisions.map((decision) => (
            <OneDecision key={decision.id} decision={decision} mayClose={mayClose} />
          ))}
        </ul>
      )}
    </li>
  )
}

function OneDecision({ decision, mayClose }: { decision: Decision; mayClose: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof closeDecision>('programmes.closeDecision', stale)
  const { id, text, staffName, due, doneOn } = decision
  const finish = async (): Promise<void> => {
    const outcome = await send({ decisionId: id, on: today })
    say({ text: outcome.ok ? i18n._('The decision is carried out') : explain(language)(outcome) })
  }
  const isLate = !doneOn && due !== null && due < today
  return (
    <li>
      <span>{text}</span>
      <div className={classes['line']}>
        <span className={classes['quiet']}>
          {[staffName, due && i18n._('by {day}', { day: dayText(due, language, today) })]
            .filter(Boolean)
            .join(', ')}
        </span>
        {doneOn ? (
          <StatusChip tone="done" icon={<IconCheck aria-hidden />}>
            {i18n._('done on {day}', { day: dateText(doneOn) })}
          </StatusChip>
        ) : (
          <>
            {isLate && <StatusChip tone="act">{i18n._('late')}</StatusChip>}
            {mayClose && (
              <Button variant="subtle" size="compact-sm" onClick={() => void finish()}>
                {i18n._('Carried out')}
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  )
}
