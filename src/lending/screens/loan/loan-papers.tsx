import { Button } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import type { ArgsOf } from '#client/caller.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import type { papers } from '#papers/contract.ts'
import { MissingDetails } from '#papers/screens/organisation/missing-details.tsx'
import type { ShownPaper } from '#papers/screens/parts/data.ts'
import { newId } from '#papers/screens/parts/new-id.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { loan as loanQuery, makePaper } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { PaperItem } from '../parts/paper-item.tsx'
import { SignOnScreen } from './sign-on-screen.tsx'

type Loan = OutputOf<typeof loanQuery>
type Kind = ArgsOf<typeof makePaper>['paper']

/** Acts of the issue and of the return that nobody has signed yet. */
const isToSign = ({ template, signature, isVoided, destroyedOn }: ShownPaper): boolean =>
  (template === 'handoverActIssue' || template === 'handoverActReturn') &&
  signature === 'none' &&
  !isVoided &&
  !destroyedOn

/** «Бумаги»: what was made of the loan, and what may be made now. */
export function LoanPapers({ loan }: { loan: Loan }) {
  const i18n = useI18n()
  const sees = useReach('papers.papers') !== null
  const maySign = useReach('papers.sign') !== null
  const mayMake = useReach('lending.makePaper') !== null
  const { data } = useAsk<typeof papers>('papers.papers', { aboutId: loan.id }, { when: sees })
  if (!sees || !data || (!mayMake && data.papers.length === 0)) return null
  const made = data.papers.filter(({ isVoided }) => !isVoided).map(({ template }) => template)
  return (
    <Card title={i18n._('Papers of the loan')}>
      {data.papers.length > 0 && (
        <ul className={classes['rows']}>
          {data.papers.map((paper) => (
            <PaperItem key={paper.id} paper={paper} />
          ))}
        </ul>
      )}
      {maySign && loan.adultId && (
        <div className={classes['signing']}>
          {data.papers.filter(isToSign).map((paper) => (
            <SignOnScreen key={paper.id} loan={loan} paper={paper} />
          ))}
        </div>
      )}
      {mayMake && (
        <div className={classes['stack']}>
          <MissingDetails />
          <Make loan={loan} made={made} />
        </div>
      )}
    </Card>
  )
}

/** One button for each paper that the loan has come to; a paper of which there may be one only goes away when it is made. */
function Make({ loan, made }: { loan: Loan; made: readonly string[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [making, setMaking] = useState<Kind | null>(null)
  const send = useSend<typeof makePaper>('lending.makePaper', ['papers.', 'lending.loan'])
  const isBack = loan.lines.some(({ returnedOn }) => returnedOn !== null)
  const isExtended = loan.events.some(({ kind }) => kind === 'extended')
  const isPaid = loan.regime === 'tariff'
  const contract = isPaid ? 'rentalContract' : 'loanContract'
  const kinds: { kind: Kind; label: string; isDue: boolean }[] = [
    {
      kind: contract,
      label: isPaid ? i18n._('Make the rental contract') : i18n._('Make the contract'),
      isDue: !made.includes(contract),
    },
    {
      kind: 'handoverActIssue',
      label: i18n._('Make the hand-over act'),
      isDue: !made.includes('handoverActIssue'),
    },
    {
      kind: 'safetyBriefing',
      label: i18n._('Make the briefing sheet'),
      isDue: !made.includes('safetyBriefing'),
    },
    {
      kind: isPaid ? 'rentalExtension' : 'loanExtension',
      label: i18n._('Make the extension'),
      isDue: isExtended,
    },
    { kind: 'handoverActReturn', label: i18n._('Make the act of return'), isDue: isBack },
  ]
  const make = async (paper: Kind): Promise<void> => {
    setMaking(paper)
    const outcome = await send({ paperId: newId(), paper, aboutId: loan.id })
    setMaking(null)
    say({ text: outcome.ok ? i18n._('The paper is made') : explain(language)(outcome) })
  }
  return (
    <div className={classes['acts']}>
      {kinds
        .filter(({ isDue }) => isDue)
        .map(({ kind, label }) => (
          <Button
            key={kind}
            variant="default"
            loading={making === kind}
            leftSection={<IconFilePlus aria-hidden />}
            onClick={() => void make(kind)}
          >
            {label}
          </Button>
        ))}
    </div>
  )
}
