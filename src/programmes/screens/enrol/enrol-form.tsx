import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { draftsOf } from '#client/drafts.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { ChildField } from '#families/screens/child-field.tsx'
import { newId } from '#services/screens/new-id.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import type { Option } from '#ui/form/type-ahead.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { enrol } from '../../contract.ts'
import type { template as templateQuery, templates } from '../../contract/template.ts'
import { programmeHref } from '../one/hrefs.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import classes from './enrol.module.css'
import { closedUp, lastDay, planOf, toSession, type PlanRow } from './plan-days.ts'
import { PlanRows } from './plan-rows.tsx'
import { PlanSum } from './plan-sum.tsx'
import { RhythmFields, type RhythmValues } from './rhythm-fields.tsx'
import { TemplateChoice } from './template-choice.tsx'
import { useOwnDays } from './use-own-days.ts'

type Offered = OutputOf<typeof templates>['templates'][number]

interface EnrolFormProps {
  readonly offered: readonly Offered[]
  readonly child: Option | null
  readonly from: LocalDate
  readonly staffId: string | null
  readonly template: string | null
}

interface Values extends RhythmValues {
  readonly childId: string | null
  readonly childName: string
  readonly template: string | null
  /** Sessions changed by hand; null: as the rhythm makes them. */
  readonly rows: readonly PlanRow[] | null
}

/** Who, which programme, in which rhythm: the plan follows and can be changed line by line. */
export function EnrolForm({ offered, child, from, staffId, template }: EnrolFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const [programmeId] = useState(newId)
  const send = useSend<typeof enrol>('programmes.enrol', stale)
  const initial: Values = {
    childId: child?.id ?? null,
    childName: child?.label ?? '',
    template: offered.some((one) => one.template === template) ? template : null,
    from,
    weekdays: [2, 4],
    startMinute: null,
    staffId,
    secondStaffId: null,
    serviceId: null,
    place: 'home',
    videoLink: '',
    rows: null,
  }
  const form = useActForm<Values>({
    initial,
    drafts: draftsOf(`programmes.enrol/${child?.id ?? 'any'}`),
    explain: explain(language),
    act: async (values) => {
      if (!values.childId) return refuse('child-missing', { field: 'childId' })
      if (!definition || !data) return refuse('template-missing', { field: 'template' })
      if (!values.from) return refuse('day-missing', { field: 'from' })
      if (rows.every(({ day }) => day === null)) return refuse('rhythm-missing', { field: 'weekdays' })
      if (rows.some(({ minutes }) => minutes < 1 || minutes > 480)) return refuse('minutes-range')
      return send({
        programmeId,
        childId: values.childId,
        template: data.template,
        version: data.version,
        from: values.from,
        plannedTo: lastDay(rows) ?? values.from,
        sessions: rows.map(toSession),
      })
    },
    onDone: () => {
      say({ text: i18n._('The programme has begun') })
      void navigate({ to: programmeHref(programmeId) } as never)
    },
  })
  const { values, change } = form
  const { data, definition, rows } = useProposed(values)
  return (
    <div className={classes['form']}>
      <ActForm form={form} verb={i18n._('Begin the programme')} atHand>
        <Card>
          <div className={classes['narrow']}>
            <ChildField
              chosen={values.childId ? { id: values.childId, label: values.childName } : null}
              onChoose={(chosen) => change({ childId: chosen?.id ?? null, childName: chosen?.label ?? '' })}
              error={form.field('childId').error}
              autoFocus={!child}
            />
          </div>
        </Card>
        <Card>
          <TemplateChoice
            offered={offered}
            value={values.template}
            error={form.field('template').error}
            onChange={(one) => change({ template: one.template, rows: null })}
          />
          {definition && (
            <p className={classes['about']}>
              <strong>{i18n._('For whom')}</strong> {definition.forWhom}
            </p>
          )}
        </Card>
        {definition && (
          <>
            <Card title={i18n._('Rhythm')}>
              <RhythmFields
                values={values}
                errorOf={(field) => form.field(field).error}
                onChange={(part) => change({ ...part, rows: null })}
              />
            </Card>
            <Card
              title={i18n._('Plan of sessions')}
              note={i18n._('Days off of the production calendar are left out. Every line can be changed.')}
            >
              <PlanSum rows={rows} promised={definition.minutes} />
              <PlanRows rows={rows} onChange={(next) => change({ rows: closedUp(rows, next) })} />
            </Card>
          </>
        )}
      </ActForm>
    </div>
  )
}

/** The plan as it stands: changed by hand, or made by the rhythm. */
function useProposed(values: Values) {
  const own = useOwnDays()
  const [ids] = useState(() => Array.from({ length: 60 }, newId))
  const { data } = useAsk<typeof templateQuery>(
    'programmes.template',
    { template: values.template ?? '' },
    { when: values.template !== null },
  )
  const definition = values.template === data?.template ? data?.definition : undefined
  const { from } = values
  const made =
    definition && from
      ? planOf(
          definition.sessions,
          definition.isDiagnosticsInside,
          { ...values, from },
          { own, idOf: (at) => ids[at]! },
        )
      : []
  return { data, definition, rows: values.rows ?? made }
}
