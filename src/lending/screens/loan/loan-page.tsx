import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { dateText, dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import type { loan } from '../../contract.ts'
import { callWords, loanEventText } from '../../words/loans.ts'
import { counterHref, returnHref, unitHref } from '../parts/hrefs.ts'
import { KeptPhotos } from '../parts/kept-photos.tsx'
import classes from '../parts/lending.module.css'
import { LoanChip } from '../parts/loan-chip.tsx'
import { Phone } from '../parts/phone.tsx'
import { LoanActs } from './loan-acts.tsx'
import type { Loan } from './shown.ts'
import { LoanPapers } from './loan-papers.tsx'
import { UndoButton } from './undo-button.tsx'

interface LoanPageProps {
  /** What another module knows of it: the goals it was given for. */
  readonly goals: ReactNode
}

/** `/lending/loans/<id>`: one loan, its term, what is to be done with it, everything that happened. */
export default function LoanPage({ goals }: LoanPageProps) {
  const i18n = useI18n()
  const { loanId } = useParams({ strict: false }) as { loanId: string }
  const mayReturn = useReach('lending.returnUnits') !== null
  const { data } = useAsk<typeof loan>('lending.loan', { loanId })
  if (!data) return <SkeletonPage />
  const out = data.lines.filter(({ returnedOn, isLost }) => returnedOn === null && !isLost)
  return (
    <Page
      title={
        data.contractNumber ? i18n._('Contract {number}', { number: data.contractNumber }) : i18n._('Loan')
      }
      tabTitle={i18n._('Loan')}
      crumbs={[
        { label: i18n._('Lending point'), href: '/lending' },
        { label: i18n._('Journal of issue'), href: '/lending/journal' },
      ]}
      narrow
      action={
        mayReturn &&
        out.length > 0 && (
          <>
            {data.mayUndo === 'issue' && <UndoButton loan={data} />}
            <Button component="a" href={returnHref(out.map(({ unitId }) => unitId))}>
              {i18n._('Receive back')}
            </Button>
          </>
        )
      }
    >
      <div className={classes['page']}>
        <About loan={data} />
        <Lines loan={data} mayReturn={mayReturn} />
        {goals}
        {out.length > 0 && <LoanActs loan={data} />}
        <LoanPapers loan={data} />
        <Events loan={data} />
      </div>
    </Page>
  )
}

function About({ loan: data }: { loan: Loan }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  return (
    <Card title={<a href={counterHref(data.childId)}>{data.childName}</a>} aside={<LoanChip loan={data} />}>
      <Facts>
        <Fact label={i18n._('Who took it')}>
          {data.adultName && (
            <>
              {data.adultName} <Phone adultId={data.adultId} name={data.adultName} />
            </>
          )}
        </Fact>
        <Fact label={i18n._('Handed out')}>{dateText(data.issuedOn)}</Fact>
        <Fact label={i18n._('To be back by')}>{dayText(data.dueOn, language, today)}</Fact>
      </Facts>
      {data.checkIns.length > 0 && (
        <ul className={classes['rows']}>
          {data.checkIns.map(({ due, doneOn }) => (
            <li key={due}>
              <span>{i18n._('Ask how it goes: {day}', { day: dayText(due, language, today) })}</span>
              <StatusChip tone={doneOn ? 'done' : due < today ? 'soon' : 'plain'}>
                {doneOn ? i18n._('called on {day}', { day: dateText(doneOn) }) : i18n._('to come')}
              </StatusChip>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Lines({ loan: data, mayReturn }: { loan: Loan; mayReturn: boolean }) {
  const i18n = useI18n()
  return (
    <Card title={i18n._('What was handed out')}>
      <ul className={classes['rows']}>
        {data.lines.map((line) => (
          <li key={line.lineId}>
            <span>
              <a href={unitHref(line.unitId)}>
                {line.kindName}, {line.inventoryNumber}
              </a>
              <KeptPhotos lineId={line.lineId} />
            </span>
            <span className={classes['quiet']}>
              {line.returnedOn && i18n._('back on {day}', { day: dateText(line.returnedOn) })}
              {line.isLost && i18n._('lost')}
              {line.returnedOn && mayReturn && data.mayUndo === 'return' && (
                <UndoButton loan={data} unitId={line.unitId} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Events({ loan: data }: { loan: Loan }) {
  const i18n = useI18n()
  const language = useLanguage()
  if (data.events.length === 0) return null
  return (
    <Card title={i18n._('What happened')}>
      <ul className={classes['rows']}>
        {data.events.map(({ id, day, kind, until, outcome, note, by }) => (
          <li key={id}>
            <span>
              {loanEventText(kind, language)}
              {until && ` ${i18n._('until {day}', { day: dateText(until) })}`}
              <span className={classes['quiet']}>
                {[outcome && callWords[outcome][language], note, by].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className={classes['quiet']}>{dateText(day)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
