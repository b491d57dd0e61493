import { IconUserQuestion } from '@tabler/icons-react'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n } from '#ui/i18n.ts'

/** A specialist's account that is not joined to a member of staff cannot examine: nobody would know who did. */
export function NoStaff() {
  const i18n = useI18n()
  return (
    <EmptyState
      icon={<IconUserQuestion aria-hidden />}
      title={i18n._('The program does not know which specialist you are')}
    >
      {i18n._('Ask the head of the department to name you in the list of staff. It takes a minute.')}
    </EmptyState>
  )
}
