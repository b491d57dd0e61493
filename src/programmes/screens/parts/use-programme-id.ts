import { useParams } from '@tanstack/react-router'

/** The programme of the address `/programmes/<id>`. */
export const useProgrammeId = (): string =>
  (useParams({ strict: false }) as { programmeId: string }).programmeId
