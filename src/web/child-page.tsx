import { useParams } from '@tanstack/react-router'
import { Examinations } from '#assessments/screens/card/examinations.tsx'
import { PrivateNotes } from '#assessments/screens/card/private-notes.tsx'
import { ProfileNow, ProfileSection } from '#assessments/screens/card/profile-section.tsx'
import { useAssessmentsFeed } from '#assessments/screens/card/use-assessments-feed.tsx'
import { ChildCard } from '#families/screens/card/child-card.tsx'
import { ChildEquipment } from '#lending/screens/card/child-equipment.tsx'
import { useLendingFeed } from '#lending/screens/card/use-lending-feed.tsx'
import { ChildProgrammes } from '#programmes/screens/card/child-programmes.tsx'
import { useProgrammesFeed } from '#programmes/screens/card/use-programmes-feed.tsx'
import { useChildCardPaper } from '#reports/screens/card/use-child-card-paper.ts'
import { ChildContracts } from '#services/screens/card/child-contracts.tsx'
import { useServicesFeed } from '#services/screens/card/use-services-feed.tsx'
import { ChildCaseload } from '#team/screens/child-caseload.tsx'

/** A child's card, put together from the modules that know the child. */
export default function ChildPage() {
  const { childId } = useParams({ strict: false }) as { childId: string }
  return <OneChild key={childId} childId={childId} />
}

function OneChild({ childId }: { childId: string }) {
  const services = useServicesFeed(childId)
  const assessments = useAssessmentsFeed(childId)
  const programmes = useProgrammesFeed(childId)
  const lending = useLendingFeed(childId)
  const papers = useChildCardPaper(childId)
  return (
    <ChildCard
      childId={childId}
      feeds={[services, assessments, programmes, lending]}
      now={
        <>
          <ChildProgrammes childId={childId} />
          <ProfileNow childId={childId} />
        </>
      }
      papers={papers}
      aboutChild={<ProfileSection childId={childId} />}
    >
      <ChildContracts childId={childId} />
      <ChildEquipment childId={childId} />
      <Examinations childId={childId} />
      <PrivateNotes childId={childId} />
      <ChildCaseload childId={childId} />
    </ChildCard>
  )
}
