import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import type { profile as profileQuery } from '../../contract.ts'
import { useReach } from '../may.ts'
import { BeforeAfter } from './before-after.tsx'
import { Dynamics } from './dynamics.tsx'
import { Mood } from './mood.tsx'
import type { Profile } from './profile-data.ts'

/** What got better, as the first thing one sees of the profile. Nothing for roles that see none, or without an examination. */
export function ProfileNow({ childId }: { childId: string }) {
  const profile = useProfile(childId)
  return profile && profile.spheres.length > 0 ? <BeforeAfter profile={profile} /> : null
}

/** The rest of the profile: how it went over time, the emotional background, levels of classifications. */
export function ProfileSection({ childId }: { childId: string }) {
  const profile = useProfile(childId)
  if (!profile) return null
  const { spheres, mood, strata } = profile
  return (
    <>
      <Dynamics spheres={spheres} />
      {mood.length > 0 && <Mood mood={mood} />}
      {strata.length > 0 && <Strata strata={strata} />}
    </>
  )
}

function useProfile(childId: string): Profile | undefined {
  const sees = useReach('assessments.profile') !== null
  const { data } = useAsk<typeof profileQuery>('assessments.profile', { childId }, { when: sees })
  return data
}

const roman = ['I', 'II', 'III', 'IV', 'V']

/** Levels that part children and are not expected to change. */
function Strata({ strata }: { strata: Profile['strata'] }) {
  const i18n = useI18n()
  return (
    <Card
      title={i18n._('Levels of classifications')}
      note={i18n._('They describe the child and are no result.')}
    >
      <Chips>
        {strata.map(({ scale, name, value, day }) => (
          <StatusChip key={scale}>
            {name}: <strong>{roman[value - 1] ?? value}</strong>, {dateText(day)}
          </StatusChip>
        ))}
      </Chips>
    </Card>
  )
}
