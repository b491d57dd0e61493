import { useAsk } from '#client/use-ask.ts'
import { useI18n } from '#ui/i18n.ts'
import { Crumbs } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import type { programme } from '../../contract.ts'
import { useProgrammeId } from '../parts/use-programme-id.ts'
import { Conferences } from './conferences.tsx'
import { Examinations } from './examinations.tsx'
import { Goals } from './goals.tsx'
import { Header } from './header.tsx'
import { HomeTasks } from './home-tasks.tsx'
import { LastActs } from './last-acts.tsx'
import classes from './one.module.css'
import { OutcomeCard } from './outcome-card.tsx'
import { Sessions } from './sessions.tsx'

/** `/programmes/<id>`: a child's programme from its plan to what came of it. */
export default function ProgrammePage() {
  const i18n = useI18n()
  const programmeId = useProgrammeId()
  const { data } = useAsk<typeof programme>('programmes.programme', { programmeId })
  if (!data) return <SkeletonPage />
  return (
    <article key={programmeId} className={classes['page']} aria-labelledby="page-title">
      <title>{`${data.name} · Рядом`}</title>
      <Crumbs crumbs={[{ label: i18n._('Programmes'), href: '/programmes' }]} />
      <Header programme={data} />
      {data.endedOn && <OutcomeCard programme={data} />}
      <div className={classes['sections']}>
        <div>
          <Sessions programme={data} />
          <Examinations programme={data} />
          <Conferences programme={data} />
        </div>
        <div>
          <Goals programme={data} />
          {!data.endedOn && data.outcome.class !== 'notAssessed' && <OutcomeCard programme={data} />}
          <HomeTasks programme={data} />
        </div>
      </div>
      <LastActs programme={data} />
    </article>
  )
}
