import { useParams } from '@tanstack/react-router'
import { useMe } from '#access/screens/use-me.ts'
import type { Instant } from '#base/instant.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { dateText, momentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { IconFileOff } from '@tabler/icons-react'
import type { paperFile, papers } from '../../contract.ts'
import { signatureWords } from '../../words/terms.ts'
import { useRootCrumb } from '../parts/crumbs.ts'
import type { ShownPaper } from '../parts/data.ts'
import { MissingDetails } from '../organisation/missing-details.tsx'
import { useMay } from '../parts/may.ts'
import { OpenFile } from '../parts/open-file.tsx'
import { PaperChips } from '../parts/paper-chips.tsx'
import classes from '../parts/papers.module.css'
import { HoldCard } from './hold-card.tsx'
import { SignForm } from './sign-form.tsx'
import { VoidCard } from './void-card.tsx'

/** `/papers/<id>`: one paper, its files, how it was signed; voiding and holding. */
export default function PaperPage() {
  const i18n = useI18n()
  const root = useRootCrumb()
  const { paperId } = useParams({ strict: false }) as { paperId: string }
  const { data } = useAsk<typeof papers>('papers.papers', { paperId })
  const crumbs = [root]
  if (!data) return <SkeletonPage />
  const [paper] = data.papers
  if (!paper)
    return (
      <Page title={i18n._('Paper')} crumbs={crumbs}>
        <EmptyState icon={<IconFileOff aria-hidden />} title={i18n._('There is no such paper')}>
          {i18n._('The link may be old. Look for the paper in the register.')}
        </EmptyState>
      </Page>
    )
  const day = dateText(paper.day)
  return (
    <Page
      title={paper.title}
      subtitle={paper.number ? i18n._('No. {number} of {day}', { number: paper.number, day }) : day}
      crumbs={crumbs}
    >
      <PaperChips paper={paper} />
      <div className={classes['sides']}>
        <div className={classes['page']}>
          {!paper.signedOn && !paper.isVoided && <MissingDetails />}
          <Files paper={paper} />
          <Signing paper={paper} />
        </div>
        <Acts paper={paper} />
      </div>
    </Page>
  )
}

function Files({ paper }: { paper: ShownPaper }) {
  const i18n = useI18n()
  const { centre } = useMe()
  const language = useLanguage()
  return (
    <Card title={i18n._('The paper and its files')}>
      <Facts>
        <Fact label={i18n._('Signature')}>
          {paper.signedAt
            ? i18n._('signed on the screen {moment}', {
                moment: momentText(paper.signedAt as Instant, centre.timeZone),
              })
            : paper.signedOn && `${signatureWords[paper.signature][language]}, ${dateText(paper.signedOn)}`}
        </Fact>
        <Fact label={i18n._('As it was drawn')}>
          {paper.signedAt && !paper.destroyedOn && <Drawing paperId={paper.id} />}
        </Fact>
        <Fact label={i18n._('Why it is voided')}>{paper.voidReason}</Fact>
        <Fact label={i18n._('Destroyed')}>{paper.destroyedOn && dateText(paper.destroyedOn)}</Fact>
        <Fact label={i18n._('Digits of the data')}>
          <span className={classes['hash']}>{paper.hash}</span>
        </Fact>
      </Facts>
      <p className={classes['quiet']}>
        {i18n._(
          'The same digits stand at the foot of the printed paper: so you see that it is this very one.',
        )}
      </p>
      <div className={classes['files']}>
        <OpenFile paper={paper} />
      </div>
    </Card>
  )
}

/** The signature as the adult drew it on the screen. */
function Drawing({ paperId }: { paperId: string }) {
  const i18n = useI18n()
  const { data } = useAsk<typeof paperFile>('papers.file', { paperId, what: 'scan' })
  if (!data) return null
  const { mediaType, base64 } = data
  return (
    <img
      className={classes['drawing']}
      alt={i18n._('Signature drawn on the screen')}
      src={`data:${mediaType};base64,${base64}`}
    />
  )
}

function Signing({ paper }: { paper: ShownPaper }) {
  const i18n = useI18n()
  const may = useMay('papers.sign')
  if (!may || paper.isVoided || paper.destroyedOn) return null
  const isSigned = paper.signature !== 'none'
  return (
    <Card
      title={isSigned ? i18n._('Sign anew') : i18n._('Say that it is signed')}
      note={i18n._('A photo of each page is made smaller here; several pages are best kept as one PDF.')}
    >
      <SignForm key={`${paper.signature}-${paper.signedOn}-${paper.hasScan}`} paper={paper} />
    </Card>
  )
}

function Acts({ paper }: { paper: ShownPaper }) {
  const mayVoid = useMay('papers.void')
  const mayHold = useMay('papers.hold')
  return (
    <div className={classes['page']}>
      {mayVoid && !paper.isVoided && <VoidCard paper={paper} />}
      {mayHold && !paper.destroyedOn && <HoldCard key={paper.heldFor} paper={paper} />}
    </div>
  )
}
