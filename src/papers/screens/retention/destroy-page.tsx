import { Button, Checkbox } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { countText, dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import type { papers } from '../../contract.ts'
import { useRootCrumb } from '../parts/crumbs.ts'
import type { ShownPaper } from '../parts/data.ts'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'
import { DestroyForm } from './destroy-form.tsx'

/** As many as one act takes at a time. */
const most = 200

/** `/papers/retention/destroy`: the papers whose term is over, and the act that destroys them. */
export default function DestroyPage() {
  const i18n = useI18n()
  const root = useRootCrumb()
  const mayDestroy = useMay('papers.destroy')
  return (
    <Page
      title={i18n._('Destroy papers')}
      subtitle={i18n._(
        'Files and what was filled in are erased and cannot be brought back. Rows and numbers of the register remain.',
      )}
      crumbs={[root, { label: i18n._('Terms of keeping'), href: '/papers/retention' }]}
    >
      {mayDestroy ? <Ripe /> : <NoPermission />}
    </Page>
  )
}

function Ripe() {
  const i18n = useI18n()
  const { data } = useAsk<typeof papers>('papers.papers', { isRipe: true, limit: most })
  if (!data) return <SkeletonPage />
  if (data.papers.length === 0)
    return (
      <EmptyState
        icon={<IconCircleCheck aria-hidden />}
        title={i18n._('Nothing is to be destroyed')}
        action={
          <Button component="a" variant="default" href="/papers/retention">
            {i18n._('Terms of keeping')}
          </Button>
        }
      >
        {i18n._('No paper’s term is over, or those that are over are held.')}
      </EmptyState>
    )
  return <Choosing ripe={data.papers} total={data.total} />
}

function Choosing({ ripe, total }: { ripe: readonly ShownPaper[]; total: number }) {
  const i18n = useI18n()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = ripe.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  const tick = (id: string, isChosen: boolean): void => {
    const next = new Set(left)
    if (isChosen) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <div className={classes['sides']}>
      <Card
        title={i18n._('Term is over')}
        note={i18n._('Ticked: {chosen} of {all}', {
          chosen: countText(chosen.length),
          all: countText(ripe.length),
        })}
      >
        {total > ripe.length && (
          <p>{i18n._('The first {count} are shown: the rest comes by the next act.', { count: most })}</p>
        )}
        <ul className={classes['rows']}>
          {ripe.map((paper) => (
            <li key={paper.id}>
              <Checkbox
                checked={!left.has(paper.id)}
                label={paper.title}
                description={[paper.number, dateText(paper.day)].filter(Boolean).join(' · ')}
                onChange={(event) => tick(paper.id, event.currentTarget.checked)}
              />
            </li>
          ))}
        </ul>
      </Card>
      <DestroyForm paperIds={chosen} />
    </div>
  )
}
