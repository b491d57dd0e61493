import { useParams } from '@tanstack/react-router'

/** The child of the address `/families/<id>`. */
export const useChildId = (): string => (useParams({ strict: false }) as { childId: string }).childId
