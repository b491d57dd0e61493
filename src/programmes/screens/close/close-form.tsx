import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMe } from '#access/screens/use-me.ts'
import { refuse, type Result } from '#base/result.ts'
import { draftsOf } from '#client/drafts.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { close } from '../../contract.ts'
import { endingWords } from '../../words/terms.ts'
import { programmeHref } from '../one/hrefs.ts'
import type { Programme } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { optionsOf } from '../parts/options.ts'
import { StaffField } from '../parts/staff-field.tsx'
import { stale } from '../parts/stale.ts'
import { lastDayOf, type CloseValues } from './close-values.ts'
import { Gates } from './gates.tsx'
import classes from './close.module.css'

/** The conclusion in plain words, «Что дальше», and what is still missing, each with its button or an excuse. */
export function CloseForm({ programme: one, draft }: { programme: Programme; draft: string }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const { today, staffId } = useMe()
  const act = useClosing(one)
  const leave = (): void => void navigate({ to: programmeHref(one.id) } as never)
  const form = useActForm<CloseValues>({
    initial: {
      on: lastDayOf(one, today),
      ending: one.sessions.some(({ state }) => state === 'planned') ? 'familyStopped' : 'completed',
      conclusion: draft,
      nextText: '',
      nextStaffId: staffId,
      nextWho: '',
      nextDay: null,
      baseline: '',
      final: '',
    },
    drafts: draftsOf(`programmes.close/${one.id}`),
    explain: explain(language),
    act,
    onDone: () => (say({ text: i18n._('The programme is closed') }), leave()),
  })
  const { values, change } = form
  return (
    <Card>
      <ActForm form={form} verb={i18n._('Close the programme')} onLeave={leave}>
        <Gates programme={one} form={form} />
        <NativeSelect
          {...form.text('ending')}
          label={i18n._('How it ended')}
          data={optionsOf(endingWords, language)}
        />
        <DateField label={i18n._('Last day')} {...form.field('on')} today={today} max={today} />
        <Textarea
          {...form.text('conclusion')}
          label={i18n._('Conclusion')}
          description={i18n._('A draft from what was measured. Read it and say it in your own words.')}
          autosize={false}
          rows={9}
          maxLength={10_000}
        />
        <fieldset className={classes['next']}>
          <legend>{i18n._('What is next')}</legend>
          <Textarea
            {...form.text('nextText')}
            label={i18n._('Next step')}
            autosize={false}
            rows={2}
            maxLength={1000}
          />
          <StaffField
            label={i18n._('Who takes it')}
            none={i18n._('the family or another agency')}
            value={values.nextStaffId}
            onChange={(nextStaffId) => change({ nextStaffId })}
          />
          {!values.nextStaffId && (
            <TextInput {...form.text('nextWho')} label={i18n._('Who exactly')} maxLength={200} />
          )}
          <DateField label={i18n._('By when')} {...form.field('nextDay')} today={today} />
        </fieldset>
      </ActForm>
    </Card>
  )
}

/** A refusal names a field of the act; the form shows it at its own. */
const places: Readonly<Record<string, string>> = {
  text: 'nextText',
  who: 'nextWho',
  'next-who-missing': 'nextWho',
  'baseline-missing': 'baseline',
  'final-missing': 'final',
}

function useClosing({ id }: Programme) {
  const send = useSend<typeof close>('programmes.close', stale)
  return async (values: CloseValues): Promise<Result<unknown>> => {
    const { on, ending, conclusion, nextText, nextStaffId, nextWho, nextDay } = values
    if (!on) return refuse('day-missing', { field: 'on' })
    if (conclusion.trim().length < 3) return refuse('conclusion-missing', { field: 'conclusion' })
    if (nextText.trim().length < 3) return refuse('next-missing', { field: 'nextText' })
    const outcome = await send({
      programmeId: id,
      on,
      ending,
      conclusion,
      next: { text: nextText, staffId: nextStaffId, who: nextWho, day: nextDay },
      excuses: { baseline: values.baseline || null, final: values.final || null },
    })
    if (outcome.ok) return outcome
    const named = outcome.field?.split('.').at(-1) ?? ''
    const place = places[outcome.code] ?? places[named]
    return place ? { ...outcome, field: place } : outcome
  }
}
