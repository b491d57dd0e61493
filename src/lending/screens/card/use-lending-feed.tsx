import { IconArrowBackUp, IconWheelchair } from '@tabler/icons-react'
import { useAsk } from '#client/use-ask.ts'
import type { Feed, FeedEntry } from '#families/screens/card/feed.ts'
import { useReach } from '#services/screens/may.ts'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import type { journal } from '../../contract.ts'
import { loanHref } from '../parts/hrefs.ts'
import type { LoanRow } from '../parts/loan-chip.tsx'

/** More loans than one child has. */
const most = 200

/** Equipment that went out and came back, for the card's timeline. Empty for roles that see none. */
export function useLendingFeed(childId: string): Feed {
  const i18n = useI18n()
  const sees = useReach('lending.journal') !== null
  const { data, isFetching } = useAsk<typeof journal>(
    'lending.journal',
    { childId, limit: most },
    { when: sees },
  )
  const nameOf = (line: LoanRow['lines'][number]): string => `${line.kindName}, ${line.inventoryNumber}`
  const out = (loan: LoanRow): FeedEntry => ({
    id: `${loan.id}/out`,
    day: loan.issuedOn,
    icon: <IconWheelchair aria-hidden />,
    text: (
      <a href={loanHref(loan.id)}>{i18n._('Lent: {what}', { what: loan.lines.map(nameOf).join('; ') })}</a>
    ),
    note: i18n._('until {day}', { day: dateText(loan.dueOn) }),
  })
  const back = (loan: LoanRow): FeedEntry[] =>
    loan.lines.flatMap((line) =>
      line.returnedOn
        ? [
            {
              id: `${line.lineId}/back`,
              day: line.returnedOn,
              icon: <IconArrowBackUp aria-hidden />,
              text: <a href={loanHref(loan.id)}>{i18n._('Came back: {what}', { what: nameOf(line) })}</a>,
            },
          ]
        : [],
    )
  const entries = (data?.rows ?? []).flatMap((loan) => [out(loan), ...back(loan)])
  return {
    entries: entries.toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    isLoading: sees && isFetching && !data,
  }
}
