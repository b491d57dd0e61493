import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { QuickLook } from '#ui/quick-look.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { frozenMembers } from '../../contract/freeze.ts'
import { definitionWords } from '../../words/definitions.ts'
import type { Change } from './freeze-words.ts'
import classes from './frozen.module.css'

type Member = OutputOf<typeof frozenMembers>['members'][number]

interface MembersDrawerProps {
  readonly freezeId: string
  readonly change: Change
  readonly onClose: () => void
}

/** Who joined a frozen figure since, and who left it. */
export function MembersDrawer({ freezeId, change: { indicator, year }, onClose }: MembersDrawerProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { data } = useAsk<typeof frozenMembers>('reports.frozenMembers', { freezeId, indicator, year })
  const of = (change: Member['change']): Member[] =>
    data?.members.filter((member) => member.change === change) ?? []
  return (
    <QuickLook title={definitionWords[indicator].title[language]} opened onClose={onClose}>
      {!data && <SkeletonLines lines={4} />}
      <Side title={i18n._('Joined since')} members={of('added')} />
      <Side title={i18n._('Left since')} members={of('removed')} />
    </QuickLook>
  )
}

function Side({ title, members }: { title: string; members: readonly Member[] }) {
  const opens = useReach('families.child') !== null
  if (members.length === 0) return null
  return (
    <section>
      <h3>
        {title}: {members.length}
      </h3>
      <ul className={classes['members']}>
        {members.map(({ id, name, childId }) => (
          <li key={id}>{opens && childId ? <a href={`/families/${childId}`}>{name}</a> : name}</li>
        ))}
      </ul>
    </section>
  )
}
