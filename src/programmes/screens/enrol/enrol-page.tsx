import { useMe } from '#access/screens/use-me.ts'
import { isUuid } from '#base/id.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import type { child } from '#families/contract.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { templates } from '../../contract/template.ts'
import { EnrolForm } from './enrol-form.tsx'

/** «Начать программу»: `/programmes/new`, or `/programmes/new?child=<id>` from a child's card. */
export default function EnrolPage() {
  const i18n = useI18n()
  const may = useReach('programmes.enrol') !== null
  return (
    <Page title={i18n._('Begin a programme')} crumbs={[{ label: i18n._('Programmes'), href: '/programmes' }]}>
      {may ? <Enrolling /> : <NoPermission />}
    </Page>
  )
}

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  childId: typeof raw['child'] === 'string' && isUuid(raw['child']) ? raw['child'] : null,
  template: typeof raw['template'] === 'string' ? raw['template'].slice(0, 60) : null,
})

function Enrolling() {
  const { staffId, today } = useMe()
  const reach = useReach('programmes.enrol')
  const [{ childId, template }] = useAddressState(readAddress)
  const { data: card } = useAsk<typeof child>(
    'families.child',
    { childId: childId ?? '' },
    { when: childId !== null },
  )
  const { data } = useAsk<typeof templates>('programmes.templates', {})
  if (!data || (childId && !card)) return <SkeletonLines lines={8} />
  return (
    <EnrolForm
      key={childId}
      offered={data.templates.filter(({ isOffered }) => isOffered)}
      from={today}
      staffId={reach === 'own' ? staffId : null}
      template={template}
      child={card ? { id: card.id, label: `${card.name.lastName} ${card.name.firstName}` } : null}
    />
  )
}
