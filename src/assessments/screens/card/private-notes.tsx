import { Textarea } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { Instant } from '#base/instant.ts'
import { refuse } from '#base/result.ts'
import { draftsOf } from '#client/drafts.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { momentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { privateNotes, writePrivateNote } from '../../contract.ts'
import { explain } from '../explain.ts'
import { useReach } from '../may.ts'
import classes from './examinations.module.css'

/** «Мои заметки»: a specialist's own notes about the child. Nobody else reads them, and the card says so. */
export function PrivateNotes({ childId }: { childId: string }) {
  const i18n = useI18n()
  const { centre } = useMe()
  const may = useReach('assessments.privateNotes') !== null
  const { data } = useAsk<typeof privateNotes>('assessments.privateNotes', { childId }, { when: may })
  const [written, setWritten] = useState(0)
  if (!may) return null
  return (
    <Card
      title={i18n._('My notes')}
      note={i18n._('Only you see these notes. Colleagues, the head and the parents do not, nor do reports.')}
      aside={<IconEyeOff aria-hidden />}
    >
      {!data && <SkeletonLines lines={2} />}
      <WriteNote key={written} childId={childId} onWritten={() => setWritten(written + 1)} />
      <ul className={classes['rows']}>
        {data?.notes.map(({ id, writtenAt, text }) => (
          <li key={id}>
            <p className={classes['note']}>{text}</p>
            <span>{momentText(writtenAt as Instant, centre.timeZone)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function WriteNote({ childId, onWritten }: { childId: string; onWritten: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof writePrivateNote>('assessments.writePrivateNote', ['assessments.privateNotes'])
  const form = useActForm({
    initial: { text: '' },
    drafts: draftsOf<{ text: string }>(`assessments.note/${childId}`),
    act: async ({ text }) =>
      text.trim() ? send({ childId, text }) : refuse('note-missing', { field: 'text' }),
    explain: (refusal) => explain(refusal, language),
    onDone: () => {
      say({ text: i18n._('The note is kept') })
      onWritten()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Keep the note')}>
      <Textarea
        {...form.text('text')}
        label={i18n._('A new note')}
        autosize={false}
        rows={3}
        maxLength={10_000}
      />
    </ActForm>
  )
}
