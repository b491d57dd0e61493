import { Button } from '@mantine/core'
import type { I18n } from '@lingui/core'
import { IconAlertTriangle, IconLock, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { fullName } from '#base/person-name.ts'
import { useAsk } from '#client/use-ask.ts'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import { allRows, type Column } from '#ui/table/columns.ts'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import type { people } from '../contract.ts'
import { reachOf } from '../policy.ts'
import { roleWords } from '../words/roles.ts'
import classes from './access.module.css'
import type { Person } from './person-data.ts'
import { useMe } from './use-me.ts'

/** The accounts of the centre: who may enter and as whom. */
export default function PeopleList() {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const { roles } = useMe()
  const { data } = useAsk<typeof people>('access.people', {})
  const rows = useMemo(() => allRows(data?.people ?? []), [data])
  const columns = useMemo(() => columnsOf(i18n, language), [i18n, language])
  const may = reachOf(roles, 'access.addPerson') !== null
  return (
    <Page
      title={i18n._('Accounts')}
      subtitle={i18n._('Each person enters under their own name: the journal of acts knows who did what.')}
      crumbs={[{ label: i18n._('Settings'), href: '/settings' }]}
      action={
        may && (
          <Button component="a" href="/settings/people/new" leftSection={<IconPlus aria-hidden />}>
            {i18n._('Add an account')}
          </Button>
        )
      }
    >
      {!data && <SkeletonRows />}
      {data && (
        <VirtualTable
          caption={i18n._('Accounts')}
          columns={columns}
          rows={rows}
          keyOf={({ accountId }) => accountId}
          {...(may && {
            onOpen: (person: Person) => void navigate({ href: `/settings/people/${person.accountId}` }),
          })}
          cardOf={(person) => <PersonCard person={person} />}
        />
      )}
    </Page>
  )
}

const columnsOf = (i18n: I18n, language: Language): Column<Person>[] => [
  { id: 'name', title: i18n._('Full name'), width: 'minmax(13rem, 2fr)', cell: ({ name }) => fullName(name) },
  { id: 'login', title: i18n._('Login'), width: 'minmax(7rem, 1fr)', cell: ({ login }) => login },
  {
    id: 'roles',
    title: i18n._('Roles'),
    width: 'minmax(12rem, 2fr)',
    cell: ({ roles }) => roles.map((role) => roleWords[role][language].name).join(', '),
  },
  { id: 'state', title: i18n._('State'), width: 'minmax(10rem, 1fr)', cell: (one) => <State person={one} /> },
]

function State({ person: { isDisabled, isFlagged } }: { person: Person }) {
  const i18n = useI18n()
  return (
    <Chips>
      {isDisabled && <StatusChip icon={<IconLock aria-hidden />}>{i18n._('shut')}</StatusChip>}
      {isFlagged && (
        <StatusChip tone="soon" icon={<IconAlertTriangle aria-hidden />}>
          {i18n._('head and administrator at once')}
        </StatusChip>
      )}
    </Chips>
  )
}

function PersonCard({ person }: { person: Person }) {
  const language = useLanguage()
  return (
    <div>
      <strong>{fullName(person.name)}</strong>
      <span className={classes['quiet']}>
        {person.login} · {person.roles.map((role) => roleWords[role][language].name).join(', ')}
      </span>
      <State person={person} />
    </div>
  )
}
