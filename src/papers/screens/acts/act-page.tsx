import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { refuse } from '#base/result.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { localActs, saveLocalAct } from '../../contract.ts'
import { useRootCrumb } from '../parts/crumbs.ts'
import type { LocalAct } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { paperHref } from '../parts/hrefs.ts'
import { useMay } from '../parts/may.ts'
import { newId } from '../parts/new-id.ts'
import { stale } from '../parts/stale.ts'
import { readAct, valuesOf, type ActAddress } from './act-values.ts'

/** `/papers/acts/new`: enters an order or a regulation; `?required=` one of the practice, `&sample=true` from its sample, `?act=` corrects one. */
export default function ActPage() {
  const i18n = useI18n()
  const root = useRootCrumb()
  const [address] = useAddressState(readAct)
  const { data } = useAsk<typeof localActs>('papers.localActs', {})
  const mayEnter = useMay('papers.saveLocalAct')
  if (!data) return <SkeletonPage />
  const act = data.acts.find(({ id }) => id === address.actId) ?? null
  return (
    <Page
      narrow
      title={act ? i18n._('Correct the act') : i18n._('Enter an order or regulation')}
      crumbs={[root, { label: i18n._('Orders and regulations'), href: '/papers/acts' }]}
    >
      {mayEnter ? <Entering act={act} address={address} /> : <NoPermission />}
    </Page>
  )
}

function Entering({ act, address }: { act: LocalAct | null; address: ActAddress }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const { today } = useMe()
  const opensPapers = useMay('papers.papers')
  const [actId] = useState(() => act?.id ?? newId())
  const required = act?.required ?? address.required
  const send = useSend<typeof saveLocalAct>('papers.saveLocalAct', stale)
  const leave = (): void => void navigate({ to: '/papers/acts' } as never)
  const form = useActForm({
    initial: valuesOf(act, address, today),
    explain: explain(language),
    act: async ({ day, title, ...rest }) => {
      if (title.trim().length < 3) return refuse('title-missing', { field: 'title' })
      if (!day) return refuse('day-missing', { field: 'day' })
      return send({ actId, required, title: title.replaceAll(/\s+/g, ' '), day, ...rest })
    },
    onDone: ({ number, paperId }) => {
      say({ text: number ? i18n._('Entered as No. {number}', { number }) : i18n._('Entered') })
      if (paperId && form.values.withPaper && opensPapers) void navigate({ to: paperHref(paperId) } as never)
      else leave()
    },
  })
  const { values, change } = form
  return (
    <Card>
      <ActForm form={form} verb={i18n._('Enter')} onLeave={leave}>
        {!required && (
          <Choice
            label={i18n._('What it is')}
            value={values.kind}
            options={[
              { value: 'order', label: i18n._('Order') },
              { value: 'regulation', label: i18n._('Regulation') },
            ]}
            onChange={(kind) => change({ kind })}
          />
        )}
        <Textarea
          {...form.text('title')}
          label={i18n._('Title of the act')}
          autosize
          minRows={1}
          maxLength={300}
        />
        <Pair>
          <TextInput
            {...form.text('number')}
            label={i18n._('Its number')}
            description={
              values.kind === 'order'
                ? i18n._('Empty: the next one of the register')
                : i18n._('If it has one')
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={60}
          />
          <DateField {...form.field('day')} label={i18n._('Day')} today={today} />
        </Pair>
        <DateField {...form.field('until')} label={i18n._('In force until, if it ends')} today={today} />
        {required && !act?.paperId && (
          <Checkbox
            checked={values.withPaper}
            label={i18n._('Make the paper from the sample')}
            description={i18n._('You will be able to edit the file and sign it')}
            onChange={(event) => change({ withPaper: event.currentTarget.checked })}
          />
        )}
      </ActForm>
    </Card>
  )
}
