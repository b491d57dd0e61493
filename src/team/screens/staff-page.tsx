import { useNavigate, useParams } from '@tanstack/react-router'
import { reachOf } from '#access/policy.ts'
import { useMe } from '#access/screens/use-me.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { addStaff, editStaff, staff } from '../contract.ts'
import { StaffForm, type StaffValues } from './staff-form.tsx'

const stale = ['team.', 'services.']

const nobody: StaffValues = {
  lastName: '',
  firstName: '',
  middleName: '',
  post: '',
  role: '',
  isEngaged: false,
  from: null,
  to: null,
}

/** Adds a member of staff (`/settings/staff/new`) or changes one (`/settings/staff/<id>`). */
export default function StaffPage() {
  const i18n = useI18n()
  const { staffId } = useParams({ strict: false }) as { staffId?: string }
  const { roles } = useMe()
  const crumbs = [
    { label: i18n._('Settings'), href: '/settings' },
    { label: i18n._('Staff'), href: '/settings/staff' },
  ]
  return (
    <Page narrow title={staffId ? i18n._('Colleague') : i18n._('New colleague')} crumbs={crumbs}>
      {reachOf(roles, 'team.addStaff') === null ? (
        <NoPermission />
      ) : staffId ? (
        <Change key={staffId} staffId={staffId} />
      ) : (
        <Add />
      )}
    </Page>
  )
}

function useAfter(): { readonly leave: () => void; readonly done: () => void } {
  const i18n = useI18n()
  const navigate = useNavigate()
  const leave = (): void => void navigate({ href: '/settings/staff' })
  const done = (): void => {
    say({ text: i18n._('Saved') })
    leave()
  }
  return { leave, done }
}

function Add() {
  const i18n = useI18n()
  const { leave, done } = useAfter()
  const send = useSend<typeof addStaff>('team.addStaff', stale)
  return <StaffForm initial={nobody} verb={i18n._('Add')} act={send} onDone={done} onLeave={leave} />
}

function Change({ staffId }: { staffId: string }) {
  const i18n = useI18n()
  const { leave, done } = useAfter()
  const send = useSend<typeof editStaff>('team.editStaff', stale)
  const { data } = useAsk<typeof staff>('team.staff', { withFormer: true })
  const member = data?.staff.find(({ id }) => id === staffId)
  if (!data) return <SkeletonLines lines={6} />
  if (!member) return <NoPermission />
  const { name, post, role, isEngaged, from, to } = member
  return (
    <StaffForm
      initial={{ ...name, post, role, isEngaged, from, to }}
      verb={i18n._('Save')}
      act={(args) => send({ staffId, ...args })}
      onDone={done}
      onLeave={leave}
    />
  )
}
