import { useParams } from '@tanstack/react-router'
import LoanPage from '#lending/screens/loan/loan-page.tsx'
import { LoanGoals } from '#programmes/screens/loan/loan-goals.tsx'

/** One loan, with the goals that it was given for. */
export default function LoanWithGoals() {
  const { loanId } = useParams({ strict: false }) as { loanId: string }
  return <LoanPage goals={<LoanGoals loanId={loanId} />} />
}
