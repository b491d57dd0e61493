import { Checkbox, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { draftsOf } from '#client/drafts.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { newId } from '#services/screens/new-id.ts'
import { Card } from '#ui/card.tsx'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { holdConference, programme } from '../../contract.ts'
import { conferenceWords } from '../../words/terms.ts'
import { programmeHref } from '../one/hrefs.ts'
import type { Conference, Programme } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { optionsOf } from '../parts/options.ts'
import { stale } from '../parts/stale.ts'
import { useProgrammeId } from '../parts/use-programme-id.ts'
import { WhileOpen } from '../parts/while-open.tsx'
import { Decisions, emptyDecision, type DecisionValues } from './decisions.tsx'
import { Attendance } from './attendance.tsx'

interface Values {
  readonly kind: Conference['kind']
  readonly day: LocalDate | null
  readonly staffIds: readonly string[]
  readonly isFamilyPresent: boolean
  readonly minutes: string
  readonly decisions: readonly DecisionValues[]
}

/** Minutes of an interim review or a case conference: `/programmes/<id>/conference`. */
export default function ConferencePage() {
  const i18n = useI18n()
  const programmeId = useProgrammeId()
  const { data } = useAsk<typeof programme>('programmes.programme', { programmeId })
  if (!data) return <SkeletonPage />
  return (
    <Page
      narrow
      title={i18n._('Review or conference')}
      subtitle={`${data.childName}, ${data.name}`}
      crumbs={[
        { label: i18n._('Programmes'), href: '/programmes' },
        { label: data.childName, href: programmeHref(data.id) },
      ]}
    >
      <WhileOpen programme={data} may={data.may.plan}>
        <Holding programme={data} />
      </WhileOpen>
    </Page>
  )
}

function Holding({ programme: one }: { programme: Programme }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const { today, staffId } = useMe()
  const [conferenceId] = useState(newId)
  const send = useSend<typeof holdConference>('programmes.holdConference', stale)
  const leave = (): void => void navigate({ to: programmeHref(one.id) } as never)
  const form = useActForm<Values>({
    initial: {
      kind: 'interimReview',
      day: today,
      staffIds: staffId ? [staffId] : [],
      isFamilyPresent: false,
      minutes: '',
      decisions: [emptyDecision],
    },
    drafts: draftsOf(`programmes.conference/${one.id}`),
    explain: explain(language),
    act: async ({ day, staffIds, minutes, decisions, ...rest }) => {
      if (!day) return refuse('day-missing', { field: 'day' })
      if (staffIds.length === 0) return refuse('staff-missing', { field: 'staffIds' })
      if (!minutes.trim()) return refuse('text-missing', { field: 'minutes' })
      return send({
        conferenceId,
        childId: one.childId,
        programmeId: one.id,
        day,
        staffIds: [...staffIds],
        minutes,
        decisions: decisions.filter(({ text }) => text.trim() !== ''),
        ...rest,
      })
    },
    onDone: () => (say({ text: i18n._('The minutes are recorded') }), leave()),
  })
  const { values, change } = form
  return (
    <Card>
      <ActForm form={form} verb={i18n._('Record')} onLeave={leave}>
        <Choice
          label={i18n._('What it was')}
          value={values.kind}
          options={optionsOf(conferenceWords, language)}
          onChange={(kind) => change({ kind })}
        />
        <DateField label={i18n._('Day')} {...form.field('day')} today={today} max={today} />
        <Attendance {...form.field('staffIds')} />
        <Checkbox
          label={i18n._('The family was there')}
          checked={values.isFamilyPresent}
          onChange={(event) => change({ isFamilyPresent: event.currentTarget.checked })}
        />
        <Textarea
          {...form.text('minutes')}
          label={i18n._('What was discussed')}
          autosize={false}
          rows={5}
          maxLength={10_000}
        />
        <Decisions decisions={values.decisions} onChange={(decisions) => change({ decisions })} />
      </ActForm>
    </Card>
  )
}
