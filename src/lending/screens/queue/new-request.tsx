import { Checkbox, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { ChildField } from '#families/screens/child-field.tsx'
import { useReach } from '#services/screens/may.ts'
import { newId } from '#services/screens/new-id.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { counter } from '../../contract.ts'
import type { request } from '../../contract/request.ts'
import { purposeWords } from '../../words/requests.ts'
import { idIn } from '../parts/address.ts'
import { AdultField } from '../parts/adult-field.tsx'
import { explain } from '../parts/explain.ts'
import { KindField } from '../parts/kind-field.tsx'
import classes from '../parts/lending.module.css'
import { optionsOf } from '../parts/options.ts'
import { StaffField } from '../parts/staff-field.tsx'
import { stale } from '../parts/stale.ts'

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  child: idIn(raw, 'child'),
  kind: idIn(raw, 'kind'),
})

/** `/lending/requests/new?child=<id>&kind=<id>`: a family asks for equipment. */
export default function NewRequest() {
  const i18n = useI18n()
  const may = useReach('lending.request') !== null
  const [{ child, kind }, change] = useAddressState(readAddress)
  const { data } = useAsk<typeof counter>(
    'lending.counter',
    { childId: child ?? '' },
    { when: may && child !== undefined },
  )
  return (
    <Page
      title={i18n._('Request for equipment')}
      narrow
      crumbs={[
        { label: i18n._('Lending point'), href: '/lending' },
        { label: i18n._('Queue'), href: '/lending/queue' },
      ]}
    >
      {!may && <NoPermission />}
      {may && (
        <div className={classes['stack']}>
          <ChildField
            chosen={data && child ? { id: child, label: data.childName } : null}
            onChoose={(found) => change({ child: found?.id ?? (undefined as never) })}
            autoFocus={!child}
          />
          {child && !data && <SkeletonLines lines={5} />}
          {child && data && <Asking key={child} childId={child} adults={data.adults} kindId={kind ?? null} />}
        </div>
      )}
    </Page>
  )
}

interface AskingProps {
  readonly childId: string
  readonly adults: readonly { readonly id: string; readonly name: string }[]
  readonly kindId: string | null
}

interface Values {
  readonly adultId: string | null
  readonly kindId: string | null
  readonly purpose: keyof typeof purposeWords
  readonly recommendedBy: string | null
  readonly neededBy: LocalDate | null
  readonly hasNoSubstitute: boolean
  readonly isIpraOrdered: boolean
}

function Asking({ childId, adults, kindId }: AskingProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const { today } = useMe()
  const [requestId] = useState(newId)
  const send = useSend<typeof request>('lending.request', stale)
  const form = useActForm<Values>({
    initial: {
      adultId: adults[0]?.id ?? null,
      kindId,
      purpose: 'temporaryNeed',
      recommendedBy: null,
      neededBy: null,
      hasNoSubstitute: false,
      isIpraOrdered: false,
    },
    explain: explain(language),
    act: async ({ kindId: asked, ...values }) =>
      asked
        ? send({ requestId, childId, kindId: asked, day: today, ...values })
        : refuse('kind-missing', { field: 'kindId' }),
    onDone: () => {
      say({ text: i18n._('The request is received') })
      void navigate({ to: `/lending/requests/${requestId}` } as never)
    },
  })
  const { values, change } = form
  return (
    <ActForm form={form} verb={i18n._('Record the request')} atHand>
      <KindField {...form.field('kindId')} />
      <AdultField adults={adults} value={values.adultId} onChange={(adultId) => change({ adultId })} />
      <NativeSelect
        label={i18n._('For what purpose')}
        data={optionsOf(purposeWords, language)}
        {...form.text('purpose')}
      />
      <StaffField label={i18n._('Who recommended it')} {...form.field('recommendedBy')} />
      <DateField
        label={i18n._('Needed by')}
        description={i18n._('Discharge, operation, trip; may stay empty')}
        today={today}
        {...form.field('neededBy')}
      />
      <Checkbox
        label={i18n._('Nothing at home replaces it')}
        checked={values.hasNoSubstitute}
        onChange={({ currentTarget: { checked } }) => change({ hasNoSubstitute: checked })}
      />
      <Checkbox
        label={i18n._('Ordered by the IPRA, not come yet')}
        checked={values.isIpraOrdered}
        onChange={({ currentTarget: { checked } }) => change({ isIpraOrdered: checked })}
      />
    </ActForm>
  )
}
