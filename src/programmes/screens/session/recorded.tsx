import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useSend } from '#client/use-ask.ts'
import type { correct } from '#services/contract.ts'
import { explain as explainService } from '#services/screens/explain.ts'
import { Card } from '#ui/card.tsx'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import { programmeHref, sessionHref, planHref } from '../one/hrefs.ts'
import { nextAct } from '../one/next-act.ts'
import type { Programme, Session } from '../parts/data.ts'
import { stale } from '../parts/stale.ts'
import type { SessionValues } from './session-values.ts'
import classes from './session.module.css'

interface RecordedProps {
  readonly values: SessionValues
  readonly programme: Programme
  readonly session: Session
  readonly onUndone: () => void
}

const byMistake = 'записано по ошибке'

/** Says what was recorded and what is next; a missed session asks for its make-up day. */
export function Recorded({ values, programme, session, onUndone }: RecordedProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const isHeld = values.state === 'delivered'
  const next = nextAct(programme, today)
  const nextSession = next?.kind === 'session' ? next : null
  return (
    <Card>
      <div className={classes['done']}>
        <div role="status">
          <h2>
            <IconCircleCheck aria-hidden />
            {isHeld ? i18n._('Recorded') : i18n._('Recorded: it did not take place')}
          </h2>
          <p>
            {[
              session.title,
              values.day && dayText(values.day, language, today),
              values.withTask && isHeld && i18n._('home task given'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {!isHeld && <p>{i18n._('So that the child gets all the hours, give the session another day.')}</p>}
        <div className={classes['acts']}>
          {isHeld ? (
            <Button component="a" autoFocus href={programmeHref(programme.id)}>
              {i18n._('To the programme')}
            </Button>
          ) : (
            <Button component="a" autoFocus href={planHref(programme.id, session.sessionId)}>
              {i18n._('Plan a make-up session')}
            </Button>
          )}
          {isHeld && nextSession && isDue(nextSession.session, today) && (
            <Button
              variant="default"
              component="a"
              href={sessionHref(programme.id, nextSession.session.sessionId)}
            >
              {i18n._('Record session {number}', { number: nextSession.number })}
            </Button>
          )}
          {!isHeld && (
            <Button variant="subtle" component="a" href={programmeHref(programme.id)}>
              {i18n._('Later')}
            </Button>
          )}
          <Undo values={values} onUndone={onUndone} />
        </div>
      </div>
    </Card>
  )
}

const isDue = ({ day }: Session, today: string): boolean => (day ? day <= today : false)

/** Takes the records back: the session stands in the plan again. */
function Undo({ values, onUndone }: Pick<RecordedProps, 'values' | 'onUndone'>) {
  const i18n = useI18n()
  const language = useLanguage()
  const [refused, setRefused] = useState<string | null>(null)
  const takeBack = useSend<typeof correct>('services.correct', stale)
  const undo = async (): Promise<void> => {
    const ids = values.secondStaffId ? values.recordIds : values.recordIds.slice(0, 1)
    for (const recordId of ids) {
      const outcome = await takeBack({ recordId, reason: byMistake })
      if (!outcome.ok) return setRefused(explainService(outcome, language))
    }
    say({ text: i18n._('The record is taken back') })
    onUndone()
  }
  return (
    <>
      <Button variant="subtle" onClick={() => void undo()}>
        {i18n._('Undo')}
      </Button>
      {refused && (
        <p role="alert" className={classes['error']}>
          {refused}
        </p>
      )}
    </>
  )
}
