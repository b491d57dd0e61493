import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { ChildField } from '#families/screens/child-field.tsx'
import { useReach } from '#services/screens/may.ts'
import { useI18n } from '#ui/i18n.ts'
import { issueHref } from '../parts/hrefs.ts'

/** To whom a free unit goes: the child at the counter, or one found by name. */
export function HandToChild({ unitId, childId }: { unitId: string; childId: string | null }) {
  const i18n = useI18n()
  const navigate = useNavigate()
  if (useReach('lending.issue') === null) return null
  if (childId)
    return (
      <div>
        <Button component="a" href={issueHref(childId, [unitId])}>
          {i18n._('Hand out')}
        </Button>
      </div>
    )
  return (
    <ChildField
      label={i18n._('Hand out to')}
      chosen={null}
      onChoose={(child) => child && void navigate({ to: issueHref(child.id, [unitId]) } as never)}
    />
  )
}
