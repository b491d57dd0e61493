import { Button } from '@mantine/core'
import { IconFileCheck, IconPaperclip } from '@tabler/icons-react'
import { useMay } from '#papers/screens/parts/may.ts'
import { SignForm } from '#papers/screens/one/sign-form.tsx'
import { paperHref } from '#papers/screens/parts/hrefs.ts'
import { PaperChips } from '#papers/screens/parts/paper-chips.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import type { ChildData } from '../card/card-data.ts'
import act from '../act/act.module.css'
import { InlineAct } from '../act/inline-act.tsx'
import type { ShownCasePaper } from './choices.ts'
import { RecordSigned } from './record-signed.tsx'
import { stalePapers } from './use-making.ts'
import { useTakeFiles } from './use-take-files.ts'

interface PaperRowProps {
  readonly card: ChildData
  readonly paper: ShownCasePaper
}

/** One paper: what it is, in what state, its files, and what it waits for. */
export function PaperRow({ card, paper }: PaperRowProps) {
  const i18n = useI18n()
  const seesRegister = useMay('papers.papers')
  const { number } = paper
  const day = dateText(paper.day)
  return (
    <li data-past={paper.isVoided || undefined}>
      <span>
        {seesRegister ? <a href={paperHref(paper.id)}>{paper.title}</a> : paper.title}
        <span className={act['quiet']}>
          {number ? i18n._('No. {number} of {day}', { number, day }) : day}
        </span>
      </span>
      <State paper={paper} />
      {!paper.destroyedOn && <Acts card={card} paper={paper} />}
    </li>
  )
}

/** A consent that was recorded was signed, though its scan may still be on the way. */
function State({ paper }: { paper: ShownCasePaper }) {
  const i18n = useI18n()
  const isOnPaper = paper.isRecorded === true && paper.signature === 'none' && !paper.isVoided
  if (!isOnPaper) return <PaperChips paper={{ ...paper, heldFor: null }} />
  return (
    <StatusChip tone="done" icon={<IconFileCheck aria-hidden />}>
      {i18n._('signed, scan to follow')}
    </StatusChip>
  )
}

function Acts({ card, paper }: PaperRowProps) {
  const i18n = useI18n()
  const maySign = useMay('papers.sign') && !paper.isVoided
  const mayRecord = useMay('families.recordConsent') && !paper.isVoided && paper.isRecorded === false
  return (
    <div className={act['acts']}>
      <Files paper={paper} />
      {mayRecord && (
        <InlineAct verb={i18n._('Record that it is signed')}>
          {(close) => <RecordSigned card={card} paper={paper} onClose={close} />}
        </InlineAct>
      )}
      {maySign && !mayRecord && !paper.hasScan && (
        <InlineAct verb={i18n._('Attach a scan')} icon={<IconPaperclip aria-hidden />}>
          {(close) => <SignForm paper={paper} stale={stalePapers} onLeave={close} />}
        </InlineAct>
      )}
    </div>
  )
}

function Files({ paper }: { paper: ShownCasePaper }) {
  const i18n = useI18n()
  const { isComing, takeOne } = useTakeFiles()
  const { title } = paper
  const ways = [
    { what: 'pdf' as const, label: 'PDF', name: i18n._('PDF: {title}', { title }) },
    { what: 'docx' as const, label: 'DOCX', name: i18n._('DOCX: {title}', { title }) },
    ...(paper.hasScan
      ? [{ what: 'scan' as const, label: i18n._('Scan'), name: i18n._('Scan: {title}', { title }) }]
      : []),
  ]
  return ways.map(({ what, label, name }) => (
    <Button
      key={what}
      variant="subtle"
      size="compact-sm"
      disabled={isComing}
      aria-label={name}
      onClick={() => void takeOne(paper.id, what)}
    >
      {label}
    </Button>
  ))
}
