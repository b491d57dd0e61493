import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { fullName } from '#base/person-name.ts'
import { refuse } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { changeRoles, people } from '../contract.ts'
import { reachOf, type RoleId } from '../policy.ts'
import { EntryActs } from './entry-acts.tsx'
import { explain } from './explain.ts'
import { RoleChoice } from './role-choice.tsx'
import type { Person } from './person-data.ts'
import type { StaffOption } from './staff-option.ts'
import { useMe } from './use-me.ts'

interface PersonPageProps {
  readonly accountId: string
  readonly staff: readonly StaffOption[]
}

/** One account: its roles, a new link, shutting it. */
export function PersonPage({ accountId, staff }: PersonPageProps) {
  const i18n = useI18n()
  const { roles } = useMe()
  const { data } = useAsk<typeof people>('access.people', {})
  const person = data?.people.find((one) => one.accountId === accountId)
  if (!data) return <SkeletonPage />
  return (
    <Page
      narrow
      title={person ? fullName(person.name) : i18n._('Account')}
      tabTitle={i18n._('Account')}
      subtitle={person && i18n._('Login: {login}', { login: person.login })}
      crumbs={[
        { label: i18n._('Settings'), href: '/settings' },
        { label: i18n._('Accounts'), href: '/settings/people' },
      ]}
    >
      {person && reachOf(roles, 'access.changeRoles') !== null ? (
        <>
          <Roles key={person.roles.join()} person={person} staff={staff} />
          <EntryActs person={person} />
        </>
      ) : (
        <NoPermission />
      )}
    </Page>
  )
}

function Roles({ person, staff }: { person: Person; staff: readonly StaffOption[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof changeRoles>('access.changeRoles', ['access.'])
  const [initial] = useState({ roles: person.roles as readonly RoleId[], staffId: person.staffId ?? '' })
  const form = useActForm({
    initial,
    act: async ({ roles, staffId }) =>
      roles.length === 0
        ? refuse('roles-missing', { field: 'roles' })
        : send({
            accountId: person.accountId,
            roles: [...roles],
            ...(staff.length > 0 && { staffId: staffId || null }),
          }),
    explain: explain(language),
    onDone: () => say({ text: i18n._('Saved. The person signs in anew to work with the new roles') }),
  })
  return (
    <Card title={i18n._('Roles')}>
      <ActForm form={form} verb={i18n._('Save the roles')}>
        <RoleChoice {...form.field('roles')} />
        {staff.length > 0 && (
          <NativeSelect
            {...form.text('staffId')}
            label={i18n._('Who of the staff it is')}
            data={[{ value: '', label: i18n._('nobody of the staff') }, ...staff]}
          />
        )}
      </ActForm>
    </Card>
  )
}
