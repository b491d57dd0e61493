import { useNavigate } from '@tanstack/react-router'
import { useAddressState } from '#client/address-state.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { say } from '#ui/toasts.tsx'
import { idIn, labelIn } from '../parts/address.ts'
import { unitHref } from '../parts/hrefs.ts'
import { UnitForm } from './unit-form.tsx'

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  kind: idIn(raw, 'kind'),
  label: labelIn(raw, 'label'),
})

/** `/lending/units/new`: takes a thing into the books. */
export default function NewUnit() {
  const i18n = useI18n()
  const navigate = useNavigate()
  const may = useReach('lending.addUnit') !== null
  const [{ kind, label }] = useAddressState(readAddress)
  return (
    <Page
      title={i18n._('Add equipment')}
      narrow
      crumbs={[
        { label: i18n._('Lending point'), href: '/lending' },
        { label: i18n._('Equipment'), href: '/lending/units' },
      ]}
    >
      {may ? (
        <UnitForm
          unit={null}
          kindId={kind ?? null}
          label={label ?? ''}
          onDone={(unitId) => {
            say({
              text: label ? i18n._('It is in the books') : i18n._('It is in the books. Print its label'),
            })
            void navigate({ to: unitHref(unitId) } as never)
          }}
          onLeave={() => void navigate({ to: '/lending/units' })}
        />
      ) : (
        <NoPermission />
      )}
    </Page>
  )
}
