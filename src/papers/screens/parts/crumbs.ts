import { useI18n } from '#ui/i18n.ts'
import type { Crumb } from '#ui/page.tsx'
import { useMay } from './may.ts'

/** The way to «Документы»; orders and regulations for whoever may not open the register. */
export function useRootCrumb(): Crumb {
  const i18n = useI18n()
  return { label: i18n._('Papers'), href: useMay('papers.papers') ? '/papers' : '/papers/acts' }
}
