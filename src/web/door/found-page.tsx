import { TextInput, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { send } from '#client/browser.ts'
import type { labelSeen, reportByLabel } from '#lending/contract/label.ts'
import { refusalWords } from '#lending/words/refusals.ts'
import { reportWords } from '#lending/words/units.ts'
import type { Refusal } from '#base/result.ts'
import { wireText } from '#client/words.ts'
import { Card } from '#ui/card.tsx'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import classes from './door.module.css'
import { DoorFrame } from './door-frame.tsx'

type Seen = OutputOf<typeof labelSeen>

interface Values {
  readonly about: keyof typeof reportWords
  readonly message: string
  readonly contact: string
}

/** `/found/<label>` for whoever is not signed in: whose the thing is, whom to call, and a few words to the centre. Nothing of the thing. */
export default function FoundPage({ label }: { label: string }) {
  const i18n = useI18n()
  const [seen, setSeen] = useState<Seen | 'unknown' | null>(null)
  const [isSent, setSent] = useState(false)
  useEffect(() => {
    void send<typeof labelSeen>('lending.labelSeen', { label }).then((result) =>
      setSeen(result.ok ? result.value : 'unknown'),
    )
  }, [label])
  return (
    <DoorFrame title={i18n._('Label')}>
      {seen === null && <SkeletonLines lines={4} />}
      {seen === 'unknown' && (
        <>
          <h1>{i18n._('We do not know this label')}</h1>
          <p className={classes['lead']}>
            {i18n._('Perhaps it is stuck on nothing yet, or a sign of it cannot be read.')}
          </p>
        </>
      )}
      {seen !== null && seen !== 'unknown' && (
        <>
          <h1>{i18n._('This thing belongs to the centre')}</h1>
          <p>
            <strong>{seen.centreName}</strong>
          </p>
          {seen.phone && (
            <p>
              <a href={`tel:${seen.phone.replace(/[^+\d]/g, '')}`}>{seen.phone}</a>
            </p>
          )}
          <Card>
            {isSent ? (
              <p role="status">{i18n._('Thank you. The centre has your message.')}</p>
            ) : (
              <Report label={label} onSent={() => setSent(true)} />
            )}
          </Card>
        </>
      )}
    </DoorFrame>
  )
}

function Report({ label, onSent }: { label: string; onSent: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const words: Readonly<Record<string, { ru: string; en: string }>> = refusalWords
  const explain = ({ code }: Refusal): string => words[code]?.[language] ?? wireText(code, language)
  const form = useActForm<Values>({
    initial: { about: 'found', message: '', contact: '' },
    explain,
    act: (values) => send<typeof reportByLabel>('lending.reportByLabel', { label, ...values }),
    onDone: onSent,
  })
  return (
    <ActForm form={form} verb={i18n._('Send')}>
      <Choice
        label={i18n._('What happened')}
        value={form.values.about}
        options={(['found', 'broken'] as const).map((value) => ({
          value,
          label: reportWords[value][language],
        }))}
        onChange={(about) => form.change({ about })}
      />
      <Textarea
        label={form.values.about === 'found' ? i18n._('Where it is') : i18n._('What is broken')}
        rows={3}
        maxLength={1000}
        {...form.text('message')}
      />
      <TextInput
        label={i18n._('How to reach you, if you wish')}
        maxLength={100}
        autoComplete="tel"
        {...form.text('contact')}
      />
    </ActForm>
  )
}
