import { Button } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import type { retention } from '../../contract.ts'
import { useRootCrumb } from '../parts/crumbs.ts'
import type { Term } from '../parts/data.ts'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'
import { Sections } from '../parts/sections.tsx'
import { EditTerm } from './edit-term.tsx'

/** `/papers/retention`: how long papers of each kind are kept, and what could be destroyed by now. */
export default function RetentionPage() {
  const i18n = useI18n()
  const root = useRootCrumb()
  const { data } = useAsk<typeof retention>('papers.retention', {})
  const mayDestroy = useMay('papers.destroy')
  const opensPapers = useMay('papers.papers')
  const ripe = data?.classes.reduce((total, one) => total + one.ripe, 0) ?? 0
  return (
    <Page
      title={i18n._('Terms of keeping')}
      subtitle={i18n._(
        'Whole years, counted from the 1st of January after the paper. Nothing is destroyed by itself.',
      )}
      crumbs={[root]}
      action={
        <>
          {opensPapers && (
            <Button variant="default" component="a" href="/papers?template=destructionAct">
              {i18n._('Acts of destruction')}
            </Button>
          )}
          {mayDestroy && ripe > 0 && (
            <Button component="a" href="/papers/retention/destroy">
              {i18n._('Destroy what is over')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes['page']}>
        <Sections />
        {data && (
          <p>
            {ripe === 0
              ? i18n._('No paper’s term is over by now.')
              : i18n._(
                  '{count, plural, one {The term of # paper is over.} other {The term of # papers is over.}}',
                  {
                    count: ripe,
                  },
                )}
          </p>
        )}
        <Card>
          {!data && <SkeletonRows />}
          <ul className={classes['rows']}>
            {data?.classes.toSorted(ripeFirst).map((one) => (
              <TermItem key={one.class} term={one} />
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  )
}

/** What may be destroyed is seen first; the rest stays in its order. */
const ripeFirst = (one: Term, other: Term): number => Number(other.ripe > 0) - Number(one.ripe > 0)

function TermItem({ term }: { term: Term }) {
  const i18n = useI18n()
  const mayEdit = useMay('papers.setRetention')
  const [edits, setEdits] = useState(false)
  return (
    <li>
      <div>
        <span className={classes['name']}>{term.name}</span>
        <span className={classes['quiet']}>
          {[yearsText(i18n, term.years), term.basis].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div className={classes['acts']}>
        {term.ripe > 0 && (
          <StatusChip tone="soon" icon={<IconClock aria-hidden />}>
            {i18n._('term is over: {count}', { count: term.ripe })}
          </StatusChip>
        )}
        {mayEdit && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={i18n._('Change the term: {name}', { name: term.name })}
            onClick={() => setEdits(true)}
          >
            {i18n._('Change')}
          </Button>
        )}
      </div>
      {edits && <EditTerm term={term} onClose={() => setEdits(false)} />}
    </li>
  )
}

const yearsText = (i18n: ReturnType<typeof useI18n>, years: number | null): string =>
  years === null
    ? i18n._('kept for ever')
    : i18n._('{years, plural, one {# year} other {# years}}', { years })
