import { Button, Checkbox } from '@mantine/core'
import { IconBriefcase, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { I18n } from '@lingui/core'
import { reachOf } from '#access/policy.ts'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { fullName } from '#base/person-name.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { allRows, type Column } from '#ui/table/columns.ts'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import type { staff } from '../contract.ts'
import { specialistWords } from '../words.ts'
import classes from './team.module.css'

type Member = OutputOf<typeof staff>['staff'][number]

const readFilter = (raw: Readonly<Record<string, unknown>>) => ({
  former: raw['former'] === true || raw['former'] === 'true' || undefined,
})

/** Who works in the centre, and who worked. */
export default function StaffList() {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const { roles } = useMe()
  const [{ former }, change] = useAddressState(readFilter)
  const { data } = useAsk<typeof staff>('team.staff', { withFormer: former ?? false }, { keepLast: true })
  const rows = useMemo(() => allRows(data?.staff ?? []), [data])
  const columns = useMemo(() => columnsOf(i18n, language), [i18n, language])
  const may = reachOf(roles, 'team.addStaff') !== null
  const add = may && (
    <Button component="a" href="/settings/staff/new" leftSection={<IconPlus aria-hidden />}>
      {i18n._('Add a colleague')}
    </Button>
  )
  const isEmpty = data?.staff.length === 0 && !former
  return (
    <Page
      title={i18n._('Staff')}
      crumbs={[{ label: i18n._('Settings'), href: '/settings' }]}
      action={!isEmpty && add}
    >
      {!data && <SkeletonRows />}
      {isEmpty && (
        <EmptyState
          icon={<IconBriefcase aria-hidden />}
          title={i18n._('Here the people who work with the children will be')}
          action={add}
        >
          {i18n._('Services are recorded by their names. Import of a service journal adds them by itself.')}
        </EmptyState>
      )}
      {data && !isEmpty && (
        <>
          <FilterBar
            shown={former ? i18n._('All who work and worked') : i18n._('Work now')}
            count={data.staff.length}
          >
            <Checkbox
              label={i18n._('also those who left')}
              checked={former ?? false}
              onChange={({ currentTarget }) => change({ former: currentTarget.checked || undefined })}
            />
          </FilterBar>
          <VirtualTable
            caption={i18n._('Staff')}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            {...(may && {
              onOpen: (member: Member) => void navigate({ href: `/settings/staff/${member.id}` }),
            })}
            cardOf={(member) => <MemberCard member={member} />}
          />
        </>
      )}
    </Page>
  )
}

const columnsOf = (i18n: I18n, language: Language): Column<Member>[] => [
  { id: 'name', title: i18n._('Full name'), width: 'minmax(14rem, 2fr)', cell: ({ name }) => fullName(name) },
  { id: 'post', title: i18n._('Post'), width: 'minmax(12rem, 2fr)', cell: ({ post }) => post },
  {
    id: 'role',
    title: i18n._('In reports'),
    width: 'minmax(9rem, 1fr)',
    cell: ({ role }) => specialistWords[role][language],
  },
  {
    id: 'term',
    title: i18n._('Works'),
    width: 'minmax(9rem, 1fr)',
    cell: (member) => <Term member={member} />,
  },
]

function Term({ member: { from, to, isEngaged } }: { member: Member }) {
  const i18n = useI18n()
  const days = [
    from && i18n._('since {day}', { day: dateText(from) }),
    to && i18n._('until {day}', { day: dateText(to) }),
  ]
  return (
    <>
      {isEngaged && <StatusChip>{i18n._('engaged from outside')}</StatusChip>}{' '}
      {days.filter(Boolean).join(' ')}
    </>
  )
}

const MemberCard = ({ member }: { member: Member }) => (
  <div>
    <strong>{fullName(member.name)}</strong>
    <span className={classes['quiet']}>{member.post}</span>
    <Term member={member} />
  </div>
)
