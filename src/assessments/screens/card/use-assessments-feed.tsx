import type { I18n } from '@lingui/core'
import { IconArrowBackUp, IconClipboardCheck } from '@tabler/icons-react'
import { useAsk } from '#client/use-ask.ts'
import type { Feed, FeedEntry } from '#families/screens/card/feed.ts'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import type { ofChild, ShownAssessment } from '../../contract.ts'
import { phaseWords } from '../../words.ts'
import { useReach } from '../may.ts'
import classes from './examinations.module.css'

/** The child's examinations for the card's timeline; all of them come at once. Empty for roles that see none. */
export function useAssessmentsFeed(childId: string): Feed {
  const i18n = useI18n()
  const language = useLanguage()
  const sees = useReach('assessments.ofChild') !== null
  const { data, isLoading } = useAsk<typeof ofChild>('assessments.ofChild', { childId }, { when: sees })
  return { entries: (data?.assessments ?? []).map((one) => entryOf(i18n, language, one)), isLoading }
}

function entryOf(i18n: I18n, language: Language, one: ShownAssessment): FeedEntry {
  const { id, day, name, isReversed } = one
  const phase = phaseWords[one.phase][language]
  const reason = one.reversalReason && i18n._('reason: {reason}', { reason: one.reversalReason })
  return {
    id,
    day,
    icon: isReversed ? <IconArrowBackUp aria-hidden /> : <IconClipboardCheck aria-hidden />,
    text: (
      <a href={`/assessments/${id}`} className={classes['entry']}>
        {isReversed ? i18n._('Taken back: {name}, {phase}', { name, phase }) : `${name}, ${phase}`}
      </a>
    ),
    note: [one.adultName, one.staffName, reason].filter(Boolean).join(' · '),
    isVoid: isReversed,
  }
}
