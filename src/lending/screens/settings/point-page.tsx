import { Checkbox, TextInput } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { newId } from '#services/screens/new-id.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import { IconBuildingStore } from '@tabler/icons-react'
import type { savePoint } from '../../contract/point.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { stale } from '../parts/stale.ts'
import { type Point, usePoints } from '../parts/use-points.ts'
import { PointTerms } from './point-terms.tsx'

const home = '/settings/lending'

/** `/settings/lending/<id>` and `/settings/lending/new`: one point, and on which terms kinds are lent there. */
export default function PointPage() {
  const i18n = useI18n()
  const { pointId } = useParams({ strict: false }) as { pointId: string }
  const may = useReach('lending.savePoint') !== null
  const { all } = usePoints()
  const isNew = pointId === 'new'
  const point = all.find(({ id }) => id === pointId)
  const isKnown = isNew || point !== undefined
  return (
    <Page
      title={isNew ? i18n._('Add a point') : (point?.name ?? i18n._('Point'))}
      narrow
      crumbs={[
        { label: i18n._('Settings'), href: '/settings' },
        { label: i18n._('Lending point'), href: home },
      ]}
    >
      {!may && <NoPermission />}
      {may && all.length === 0 && <SkeletonLines lines={6} />}
      {may && all.length > 0 && !isKnown && (
        <EmptyState icon={<IconBuildingStore aria-hidden />} title={i18n._('There is no such point')}>
          <a href={home}>{i18n._('To the points')}</a>
        </EmptyState>
      )}
      {may && all.length > 0 && isKnown && (
        <div className={classes['page']}>
          <PointForm key={point?.version ?? 0} point={point ?? null} />
          {point && <PointTerms point={point} />}
        </div>
      )}
    </Page>
  )
}

const nothing = { name: '', address: '', phone: '', hours: '', isClosed: false }

function PointForm({ point }: { point: Point | null }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const [freshId] = useState(newId)
  const send = useSend<typeof savePoint>('lending.savePoint', stale)
  const { name, address, phone, hours, isClosed } = point ?? nothing
  const form = useActForm({
    initial: { name, address, phone, hours, isClosed },
    explain: explain(language),
    act: async (values) =>
      values.name.trim().length < 2
        ? refuse('name-missing', { field: 'name' })
        : send({ pointId: point?.id ?? freshId, base: point?.version ?? null, ...values }),
    onDone: () => {
      say({ text: i18n._('Saved') })
      void navigate({ to: home } as never)
    },
  })
  return (
    <ActForm
      form={form}
      verb={point ? i18n._('Save') : i18n._('Add')}
      onLeave={() => void navigate({ to: home } as never)}
    >
      <TextInput label={i18n._('Name')} maxLength={200} {...form.text('name')} />
      <TextInput label={i18n._('Address')} maxLength={300} {...form.text('address')} />
      <Pair>
        <TextInput label={i18n._('Phone')} maxLength={100} {...form.text('phone')} />
        <TextInput label={i18n._('Opening hours')} maxLength={300} {...form.text('hours')} />
      </Pair>
      {point && (
        <Checkbox
          label={i18n._('Closed: nothing comes there any more')}
          description={i18n._('What stands there is still lent and sent away')}
          checked={form.values.isClosed}
          onChange={({ currentTarget: { checked } }) => form.change({ isClosed: checked })}
        />
      )}
    </ActForm>
  )
}
