import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import type { Minutes } from '#base/quantity.ts'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import type { Template } from '../../contract/template.ts'
import { EditSession } from './edit-session.tsx'
import { changed, freshSession, shifted } from './editor-values.ts'
import classes from './templates.module.css'

interface EditSessionsProps {
  readonly sessions: Template['sessions']
  readonly handouts: Template['handouts']
  readonly error: string | undefined
  readonly onChange: (sessions: Template['sessions']) => void
}

/** The sessions of a template in their order; one is opened to be changed. */
export function EditSessions({ sessions, handouts, error, onChange }: EditSessionsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <>
      {sessions.map((session, at) => (
        <details key={session.id} className={classes['session']} open={session.title === '' || undefined}>
          <summary>
            <strong>
              {at + 1}. {session.title || i18n._('new session')}
            </strong>{' '}
            <span className={classes['quiet']}>{minutesText(session.minutes as Minutes, language)}</span>
          </summary>
          <EditSession
            session={session}
            handouts={handouts}
            onChange={(part) => onChange(changed(sessions, at, part))}
          />
          <div className={classes['order']}>
            <IconButton
              label={i18n._('Session {number}: earlier', { number: at + 1 })}
              icon={<IconArrowUp aria-hidden />}
              onClick={() => onChange(shifted(sessions, at, -1))}
            />
            <IconButton
              label={i18n._('Session {number}: later', { number: at + 1 })}
              icon={<IconArrowDown aria-hidden />}
              onClick={() => onChange(shifted(sessions, at, 1))}
            />
            <IconButton
              label={i18n._('Take session {number} out', { number: at + 1 })}
              icon={<IconTrash aria-hidden />}
              onClick={() => onChange(sessions.filter((_, other) => other !== at))}
            />
          </div>
        </details>
      ))}
      {error && (
        <p className={classes['warning']} role="alert">
          {error}
        </p>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus aria-hidden />}
        onClick={() => onChange([...sessions, freshSession(sessions)])}
      >
        {i18n._('One more session')}
      </Button>
    </>
  )
}
