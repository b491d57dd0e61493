import { useNavigate, useParams } from '@tanstack/react-router'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { unit } from '../../contract/unit.ts'
import { unitHref } from '../parts/hrefs.ts'
import { UnitForm } from './unit-form.tsx'

/** `/lending/units/<id>/edit`: changes what is known of a unit. */
export default function EditUnit() {
  const i18n = useI18n()
  const navigate = useNavigate()
  const { unitId } = useParams({ strict: false }) as { unitId: string }
  const may = useReach('lending.editUnit') !== null
  const { data } = useAsk<typeof unit>('lending.unit', { unitId }, { when: may })
  const back = (): void => void navigate({ to: unitHref(unitId) } as never)
  return (
    <Page
      title={data?.inventoryNumber ?? i18n._('Equipment')}
      narrow
      crumbs={[
        { label: i18n._('Equipment'), href: '/lending/units' },
        { label: data?.kindName ?? '', href: unitHref(unitId) },
      ]}
    >
      {!may && <NoPermission />}
      {may && !data && <SkeletonLines lines={8} />}
      {data && (
        <UnitForm
          key={data.version}
          unit={data}
          kindId={null}
          onDone={() => {
            say({ text: i18n._('Saved') })
            back()
          }}
          onLeave={back}
        />
      )}
    </Page>
  )
}
