import { IconBan, IconFileCheck, IconLock, IconPaperclip, IconPencil, IconTrash } from '@tabler/icons-react'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import { signatureWords } from '../../words/terms.ts'
import type { ShownPaper } from './data.ts'

type State = Pick<ShownPaper, 'isVoided' | 'hasScan' | 'heldFor' | 'destroyedOn' | 'signature'>

/** In what state a paper is: voided, signed, scanned, held, destroyed. */
export function PaperChips({ paper }: { paper: State }) {
  const i18n = useI18n()
  return (
    <Chips>
      {paper.isVoided ? (
        <StatusChip tone="act" icon={<IconBan aria-hidden />}>
          {i18n._('voided')}
        </StatusChip>
      ) : (
        <SignatureChip paper={paper} />
      )}
      {paper.hasScan && !paper.destroyedOn && (
        <StatusChip icon={<IconPaperclip aria-hidden />}>{i18n._('scan')}</StatusChip>
      )}
      {paper.heldFor !== null && (
        <StatusChip tone="info" icon={<IconLock aria-hidden />}>
          {i18n._('held')}
        </StatusChip>
      )}
      {paper.destroyedOn && (
        <StatusChip icon={<IconTrash aria-hidden />}>
          {i18n._('destroyed {day}', { day: dateText(paper.destroyedOn) })}
        </StatusChip>
      )}
    </Chips>
  )
}

function SignatureChip({ paper }: { paper: Pick<State, 'signature'> }) {
  const language = useLanguage()
  const words = signatureWords[paper.signature][language]
  return paper.signature === 'none' ? (
    <StatusChip tone="soon" icon={<IconPencil aria-hidden />}>
      {words}
    </StatusChip>
  ) : (
    <StatusChip tone="done" icon={<IconFileCheck aria-hidden />}>
      {words}
    </StatusChip>
  )
}
