import { NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { fullName } from '#base/person-name.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import type { addPerson } from '../contract.ts'
import { reachOf, type RoleId } from '../policy.ts'
import { explain } from './explain.ts'
import { LinkSlip } from './link-slip.tsx'
import { RoleChoice } from './role-choice.tsx'
import type { StaffOption } from './staff-option.ts'
import { useMe } from './use-me.ts'

const nobody = {
  lastName: '',
  firstName: '',
  middleName: '',
  login: '',
  staffId: '',
  roles: [] as readonly RoleId[],
}

/** Makes an account; its person enters by the link that this page then shows, once. */
export function NewPerson({ staff }: { staff: readonly StaffOption[] }) {
  const i18n = useI18n()
  const { roles } = useMe()
  const [made, setMade] = useState<{ name: string; login: string; link: string } | null>(null)
  return (
    <Page
      narrow
      title={i18n._('New account')}
      crumbs={[
        { label: i18n._('Settings'), href: '/settings' },
        { label: i18n._('Accounts'), href: '/settings/people' },
      ]}
    >
      {reachOf(roles, 'access.addPerson') === null && <NoPermission />}
      {reachOf(roles, 'access.addPerson') !== null &&
        (made ? <LinkSlip {...made} /> : <NewPersonForm staff={staff} onMade={setMade} />)}
    </Page>
  )
}

interface NewPersonFormProps {
  readonly staff: readonly StaffOption[]
  readonly onMade: (made: { name: string; login: string; link: string }) => void
}

function NewPersonForm({ staff, onMade }: NewPersonFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const send = useSend<typeof addPerson>('access.addPerson', ['access.people'])
  const form = useActForm<typeof nobody, { link: string }>({
    initial: nobody,
    act: async ({ login, staffId, roles, ...name }) => {
      if (name.lastName.trim() === '') return refuse('name-missing', { field: 'lastName' })
      if (name.firstName.trim() === '') return refuse('name-missing', { field: 'firstName' })
      if (roles.length === 0) return refuse('roles-missing', { field: 'roles' })
      if (roles.includes('specialist') && staffId === '' && staff.length > 0)
        return refuse('staff-missing', { field: 'staffId' })
      return send({ login, name, roles: [...roles], staffId: staffId || null })
    },
    explain: explain(language),
    onDone: ({ link }) => onMade({ name: fullName(form.values), login: form.values.login, link }),
  })
  return (
    <Card>
      <ActForm
        form={form}
        verb={i18n._('Make the account')}
        onLeave={() => void navigate({ href: '/settings/people' })}
      >
        <TextInput {...form.text('lastName')} label={i18n._('Last name')} autoComplete="off" autoFocus />
        <Pair>
          <TextInput {...form.text('firstName')} label={i18n._('First name')} autoComplete="off" />
          <TextInput {...form.text('middleName')} label={i18n._('Patronymic, if any')} autoComplete="off" />
        </Pair>
        <TextInput
          {...form.text('login')}
          label={i18n._('Login')}
          description={i18n._('Letters and digits, in Russian or Latin')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <RoleChoice {...form.field('roles')} />
        {staff.length > 0 && (
          <NativeSelect
            {...form.text('staffId')}
            label={i18n._('Who of the staff it is')}
            description={i18n._('Services are recorded and children are given by this name')}
            data={[{ value: '', label: i18n._('nobody of the staff') }, ...staff]}
          />
        )}
      </ActForm>
    </Card>
  )
}
