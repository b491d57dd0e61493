import { IconLock } from '@tabler/icons-react'
import { EmptyState } from './empty-state.tsx'
import { useI18n } from './i18n.ts'

/** The page exists and is not for this role, or the child is not among the person's own. */
export function NoPermission() {
  const i18n = useI18n()
  return (
    <EmptyState icon={<IconLock aria-hidden />} title={i18n._('This page is not open to you')}>
      {i18n._(
        'Your role does not include it, or this family is led by a colleague. The head of the department can change that.',
      )}
    </EmptyState>
  )
}
