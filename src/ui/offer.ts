import type { ReactNode } from 'react'

/** A part that a module offers to a page composed by the shell: «Мой день», the child card. Smaller `order` stands higher. */
export interface Panel {
  readonly id: string
  readonly title: string
  readonly element: ReactNode
  readonly order: number
}

export type OmniboxGroup = 'people' | 'phones' | 'equipment' | 'actions'

export interface OmniboxResult {
  readonly id: string
  /** What is found: a name, a phone, the verb of an action. */
  readonly label: string
  readonly note?: string
  readonly href: string
}

/** A place that the search box asks. The shell gives it what is typed, trimmed, from the second character on. */
export interface OmniboxSource {
  readonly id: string
  readonly group: OmniboxGroup
  readonly find: (typed: string, signal: AbortSignal) => Promise<readonly OmniboxResult[]>
}

/** An act offered by «+ Записать». */
export interface RecordAct {
  readonly id: string
  readonly label: string
  readonly icon: ReactNode
  readonly href: string
}
