import { NewPerson } from '#access/screens/new-person.tsx'
import { useStaffOptions } from '#team/screens/use-staff-options.ts'

/** A new account, which may be tied to a member of staff. */
export default function NewPersonPage() {
  return <NewPerson staff={useStaffOptions()} />
}
