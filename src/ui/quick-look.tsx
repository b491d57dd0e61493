import type { ReactNode } from 'react'
import { OverPage } from './over-page.tsx'

interface QuickLookProps {
  readonly title: ReactNode
  readonly opened: boolean
  readonly onClose: () => void
  /** Ends with a link to the full page: work is done there. */
  readonly children: ReactNode
}

/** A drawer for a quick look at something without leaving the list. */
export const QuickLook = (props: QuickLookProps) => <OverPage from="side" {...props} />
