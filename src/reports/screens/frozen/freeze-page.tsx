import { NativeSelect, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import { useAddressState } from '#client/address-state.ts'
import { useSend } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { newId } from '#services/screens/new-id.ts'
import { Card } from '#ui/card.tsx'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { say } from '#ui/toasts.tsx'
import type { freeze } from '../../contract/freeze.ts'
import { dueReport, kindOf, latest, type PeriodKind } from '../../rules/report-period.ts'
import { periodText } from '../../words/periods.ts'
import { readPeriod } from '../address.ts'
import { explain } from '../explain.ts'
import { BeforeFreezing } from './before-freezing.tsx'
import classes from './frozen.module.css'

interface Values {
  readonly kind: PeriodKind
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly note: string
}

/** Freezes a report of days that are over, and says what that means before it is done. */
export default function FreezePage() {
  const i18n = useI18n()
  const { today } = useMe()
  const [asked] = useAddressState((raw) => readPeriod(raw, dueReport(today)))
  const period = asked.to < today ? asked : dueReport(today)
  const may = useReach('reports.freeze') !== null
  if (!may) {
    return (
      <Page title={i18n._('Freeze a report')} crumbs={[{ label: i18n._('Reports'), href: '/reports' }]}>
        <NoPermission />
      </Page>
    )
  }
  return (
    <Page
      narrow
      title={i18n._('Freeze a report')}
      crumbs={[
        { label: i18n._('Reports'), href: '/reports' },
        { label: i18n._('Frozen reports'), href: '/reports/frozen' },
      ]}
    >
      <Card title={i18n._('What freezing means')}>
        <ul className={classes['means']}>
          <li>{i18n._('Figures, definitions and lists are kept as they are now. This cannot be undone.')}</li>
          <li>
            {i18n._(
              'The journal stays open. What is corrected later will be shown beside the report: what it was, what it is, who joined and who left.',
            )}
          </li>
          <li>{i18n._('The report is signed with the centre’s key: a substitution would be seen.')}</li>
        </ul>
      </Card>
      <Card>
        <Form key={`${period.from} ${period.to}`} period={period} />
      </Card>
    </Page>
  )
}

function Form({ period }: { period: Period }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const send = useSend<typeof freeze>('reports.freeze', ['reports.freezes'])
  const [freezeId] = useState(newId)
  const form = useActForm<Values>({
    initial: { kind: kindOf(period), ...period, note: '' },
    act: async ({ kind, from, to, note }) =>
      from && to
        ? send({ freezeId, kind, from, to, note })
        : { ok: false, code: 'bad-input', field: from ? 'to' : 'from' },
    explain: (refusal) => explain(refusal, language),
    onDone: () => {
      say({ text: i18n._('The report is frozen') })
      void navigate({ href: `/reports/frozen/${freezeId}` })
    },
  })
  const { kind, from, to } = form.values
  return (
    <ActForm
      form={form}
      verb={i18n._('Freeze the report')}
      onLeave={() => void navigate({ href: '/reports/frozen' })}
    >
      <Which values={form.values} onChange={form.change} fields={form} />
      {from && to && <BeforeFreezing key={`${kind} ${from} ${to}`} period={{ from, to }} />}
      <Textarea
        {...form.text('note')}
        label={i18n._('Note, if needed')}
        description={i18n._('For whom the report is, the number of the letter. Without names of children.')}
        rows={2}
      />
    </ActForm>
  )
}

const offered = { month: 24, quarter: 12, year: 8 } as const

interface WhichProps {
  readonly values: Values
  readonly onChange: (part: Partial<Values>) => void
  readonly fields: Pick<ReturnType<typeof useActForm<Values>>, 'field'>
}

/** Of what days: one of the latest that are over, or own days. */
function Which({ values, onChange, fields }: WhichProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const over = (kind: Exclude<PeriodKind, 'practice'>, current: LocalDate | null): Period[] => {
    const known = latest(kind, today, offered[kind]).filter(({ to }) => to < today)
    const { from, to } = values
    const isOlder = current && to && from && kindOf({ from, to }) === kind
    return isOlder && !known.some((one) => one.from === from) ? [...known, { from, to }] : known
  }
  const choose = (kind: PeriodKind): void =>
    onChange({ kind, ...(kind !== 'practice' && over(kind, null)[0]) })
  return (
    <>
      <Choice
        label={i18n._('Which report')}
        value={values.kind}
        options={[
          { value: 'month', label: i18n._('Of a month') },
          { value: 'quarter', label: i18n._('Of a quarter') },
          { value: 'year', label: i18n._('Of a year') },
          { value: 'practice', label: i18n._('Of the practice') },
        ]}
        onChange={choose}
      />
      {values.kind === 'practice' ? (
        <Pair>
          <DateField label={i18n._('From')} today={today} {...fields.field('from')} />
          <DateField label={i18n._('To')} today={today} {...fields.field('to')} />
        </Pair>
      ) : (
        <NativeSelect
          label={i18n._('Period')}
          value={values.from ?? ''}
          data={over(values.kind, values.from).map((one) => ({
            value: one.from,
            label: periodText(one, language),
          }))}
          onChange={({ currentTarget }) =>
            values.kind !== 'practice' &&
            onChange(over(values.kind, values.from).find(({ from }) => from === currentTarget.value) ?? {})
          }
        />
      )}
    </>
  )
}
