// Where the acts on a programme are.
export const programmeHref = (id: string): string => `/programmes/${id}`
export const sessionHref = (id: string, sessionId: string): string =>
  `/programmes/${id}/sessions/${sessionId}`
export const planHref = (id: string, makeUp?: string): string =>
  `/programmes/${id}/plan${makeUp ? `?makeUp=${makeUp}` : ''}`
export const goalHref = (id: string, goalId?: string): string =>
  `/programmes/${id}/goal${goalId ? `?goal=${goalId}` : ''}`
export const conferenceHref = (id: string): string => `/programmes/${id}/conference`
export const closeHref = (id: string): string => `/programmes/${id}/close`
export const sheetHref = (id: string): string => `/programmes/${id}/sheet`

interface Examined {
  readonly childId: string
  /** To come back to; null of what belongs to no programme. */
  readonly programmeId: string | null
}

/** The page where an examination of a phase is filled in: with the card of development first, as programmes are measured by it. */
export const examinationHref = ({ childId, programmeId }: Examined, phase: string): string =>
  `/assessments/new?child=${childId}&phase=${phase}&instrument=development${programmeId ? `&programme=${programmeId}` : ''}`
