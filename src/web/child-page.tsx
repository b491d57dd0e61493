import { useParams } from '@tanstack/react-router'
import { ChildCard } from '#families/screens/card/child-card.tsx'
import { useServicesFeed } from '#services/screens/card/use-services-feed.tsx'
import { ChildCaseload } from '#team/screens/child-caseload.tsx'

/** A child's card, put together from the modules that know the child. */
export default function ChildPage() {
  const { childId } = useParams({ strict: false }) as { childId: string }
  return <OneChild key={childId} childId={childId} />
}

function OneChild({ childId }: { childId: string }) {
  const services = useServicesFeed(childId)
  return (
    <ChildCard childId={childId} feeds={[services]}>
      <ChildCaseload childId={childId} />
    </ChildCard>
  )
}
