import type { ReactNode } from 'react'
import { useAsk } from '#client/use-ask.ts'
import { useI18n } from '#ui/i18n.ts'
import { Crumbs } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import type { child } from '../../contract.ts'
import { DocumentsCard } from '../documents/documents-card.tsx'
import { CasePapers } from '../papers/case-papers.tsx'
import type { Making } from '../papers/make-all.ts'
import { Adults } from './adults.tsx'
import classes from './child-card.module.css'
import { Consents } from './consents.tsx'
import { Enrolments } from './enrolments.tsx'
import { FamilySection } from './family.tsx'
import type { Feed } from './feed.ts'
import { Header } from './header.tsx'
import { Health } from './health.tsx'
import { Statuses } from './statuses.tsx'
import { Timeline } from './timeline.tsx'
import { useRegistryFeed } from './use-registry-feed.tsx'

interface ChildCardProps {
  readonly childId: string
  /** What other modules know to have happened to the child. */
  readonly feeds: readonly Feed[]
  /** What of other modules matters now: it stands before the timeline, side by side. */
  readonly now?: ReactNode
  /** Sections of other modules about the child, under what the registry knows of the child. */
  readonly aboutChild?: ReactNode
  /** Sections of other modules, under the family and its adults. */
  readonly children?: ReactNode
  /** Papers of other modules that «Сделать бумаги» makes along. */
  readonly papers?: readonly Making[]
}

const noPapers: readonly Making[] = []

/** One child: what matters now, everything that happened, then what is known, section by section, as far as the role sees. */
export function ChildCard(props: ChildCardProps) {
  const { childId, feeds, now, aboutChild, children, papers = noPapers } = props
  const i18n = useI18n()
  const { data: card } = useAsk<typeof child>('families.child', { childId })
  const registry = useRegistryFeed(childId)
  if (!card) return <SkeletonPage />
  return (
    <article className={classes['card']} aria-labelledby="page-title">
      <title>{`${i18n._('Child’s card')} · Рядом`}</title>
      <Crumbs crumbs={[{ label: i18n._('Children and families'), href: '/families' }]} />
      <Header card={card} />
      {now && <div className={classes['now']}>{now}</div>}
      <Timeline feeds={[...feeds, registry]} />
      <div className={classes['sections']}>
        <div>
          {card.health && <Health health={card.health} />}
          <Statuses card={card} />
          <Enrolments card={card} />
          {card.consents && <Consents card={card} consents={card.consents} />}
          <CasePapers card={card} others={papers} />
          {aboutChild}
        </div>
        <div>
          <Adults card={card} />
          {card.family && <FamilySection family={card.family} mayEdit={card.mayEdit} />}
          <DocumentsCard card={card} />
          {children}
        </div>
      </div>
    </article>
  )
}
