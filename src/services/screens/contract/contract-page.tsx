import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { isUuid } from '#base/id.ts'
import { fullName } from '#base/person-name.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import type { child } from '#families/contract.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { contracts } from '../../contract/service-contract.ts'
import { useReach } from '../may.ts'
import { ContractForm } from './contract-form.tsx'
import { freshContract, likeBefore } from './contract-values.ts'

const idIn = (raw: unknown): string | null => (typeof raw === 'string' && isUuid(raw) ? raw : null)

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  childId: idIn(raw['child']),
  replaces: idIn(raw['replaces']),
})

/** «Договор об услугах»: `/services/contracts/new?child=<id>`, with `replaces=<id>` in place of another. */
export default function ContractPage() {
  const i18n = useI18n()
  const [{ childId, replaces }] = useAddressState(readAddress)
  const may = useReach('services.signContract') !== null
  const title = replaces ? i18n._('New contract in place of the old one') : i18n._('Contract of services')
  return (
    <Page
      narrow
      title={title}
      crumbs={childId ? [{ label: i18n._('Child’s card'), href: `/families/${childId}` }] : []}
    >
      {!may || !childId ? <NoPermission /> : <Signing key={childId} childId={childId} replaces={replaces} />}
    </Page>
  )
}

function Signing({ childId, replaces }: { childId: string; replaces: string | null }) {
  const i18n = useI18n()
  const { today } = useMe()
  const { data: card } = useAsk<typeof child>('families.child', { childId })
  const { data: known } = useAsk<typeof contracts>('services.contracts', { childId })
  if (!card || !known)
    return (
      <Card>
        <SkeletonLines lines={8} />
      </Card>
    )
  const adults = card.adults.map(({ id, name }) => ({ id, name: fullName(name) }))
  if (adults.length === 0) return <NoAdult childId={childId} />
  const ids = adults.map(({ id }) => id)
  const before = known.contracts.find(({ id }) => id === replaces)
  return (
    <Card
      title={fullName(card.name)}
      note={before && i18n._('Takes the place of contract No. {number}', { number: before.number })}
    >
      <ContractForm
        childId={childId}
        replaces={before?.id ?? null}
        adults={adults}
        initial={before ? likeBefore(before, today, ids) : freshContract(today, ids)}
      />
    </Card>
  )
}

function NoAdult({ childId }: { childId: string }) {
  const i18n = useI18n()
  return (
    <EmptyState
      icon={<IconUserPlus aria-hidden />}
      title={i18n._('No adult is on the child’s card')}
      action={
        <Button component="a" href={`/families/${childId}`}>
          {i18n._('Open the card')}
        </Button>
      }
    >
      {i18n._('A contract is signed by an adult. Add one on the child’s card first.')}
    </EmptyState>
  )
}
