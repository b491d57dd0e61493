import { useParams } from '@tanstack/react-router'
import { PersonPage } from '#access/screens/person.tsx'
import { useStaffOptions } from '#team/screens/use-staff-options.ts'

/** One account, with the member of staff that it is. */
export default function OnePersonPage() {
  const { accountId } = useParams({ strict: false }) as { accountId: string }
  return <PersonPage key={accountId} accountId={accountId} staff={useStaffOptions()} />
}
