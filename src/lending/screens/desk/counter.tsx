import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { monthText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { missingWords } from '#families/words/missing.ts'
import type { counter } from '../../contract.ts'
import { requestStateWords } from '../../words/requests.ts'
import { CallLink } from '../parts/call-link.tsx'
import { issueHref, loanHref, returnHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { LoanChip } from '../parts/loan-chip.tsx'
import { MeasureForm } from '../parts/measure-form.tsx'
import { measuredText } from '../parts/measured-text.ts'
import { ExtendAll } from './extend-all.tsx'

type Family = OutputOf<typeof counter>

/** The family at the counter: what it holds, what it asked for, how tall the child is. */
export function Counter({ childId, onClose }: { childId: string; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [measuring, setMeasuring] = useState(false)
  const { data } = useAsk<typeof counter>('lending.counter', { childId })
  if (!data) return <SkeletonLines lines={5} />
  return (
    <Card
      title={<a href={`/families/${childId}`}>{data.childName}</a>}
      aside={<IconButton label={i18n._('Close')} icon={<IconX aria-hidden />} onClick={onClose} />}
    >
      <div className={classes['stack']}>
        <Adults family={data} />
        <p className={classes['quiet']}>{measuredText(i18n, language, data.measurement)}</p>
        <MissingPapers family={data} />
        <Held family={data} />
        <Asked family={data} />
        {measuring && (
          <div className={classes['open']}>
            <MeasureForm childId={childId} onClose={() => setMeasuring(false)} />
          </div>
        )}
        <CounterActs family={data} onMeasure={() => setMeasuring(true)} />
      </div>
    </Card>
  )
}

/** Who may be called about what the child holds. */
function Adults({ family: { adults } }: { family: Family }) {
  if (adults.length === 0) return null
  return (
    <ul className={classes['adults']}>
      {adults.map(({ id, name, phones }) => (
        <li key={id}>
          {name}
          {phones.map((digits) => (
            <CallLink key={digits} digits={digits} name={name} />
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Papers that may be taken from the family while it stands here. */
function MissingPapers({ family: { childId, missingPapers } }: { family: Family }) {
  const i18n = useI18n()
  const language = useLanguage()
  if (missingPapers.length === 0) return null
  return (
    <div className={classes['amber']}>
      <a href={`/families/${childId}`}>{i18n._('Missing in the case:')}</a>
      <ul>
        {missingPapers.map((paper) => (
          <li key={paper}>{missingWords[paper][language]}</li>
        ))}
      </ul>
    </div>
  )
}

interface CounterActsProps {
  readonly family: Family
  readonly onMeasure: () => void
}

function CounterActs({ family, onMeasure }: CounterActsProps) {
  const i18n = useI18n()
  const { childId } = family
  const held = heldUnits(family)
  const open = family.loans.filter(({ lines }) => lines.some(isOpen))
  const mayExtend = useReach('lending.extend') !== null
  const mayIssue = useReach('lending.issue') !== null
  const mayReturn = useReach('lending.returnUnits') !== null
  return (
    <div className={classes['acts']}>
      {mayIssue && (
        <Button component="a" href={issueHref(childId, [])}>
          {i18n._('Hand out')}
        </Button>
      )}
      {mayReturn && held.length > 0 && (
        <Button variant="default" component="a" href={returnHref(held)}>
          {held.length > 1 ? i18n._('Take all back') : i18n._('Receive back')}
        </Button>
      )}
      {mayExtend && open.length > 0 && <ExtendAll loans={open} />}
      <Button variant="subtle" component="a" href={`/lending/requests/new?child=${childId}`}>
        {i18n._('New request')}
      </Button>
      <Button variant="subtle" onClick={onMeasure}>
        {i18n._('Record measurements')}
      </Button>
    </div>
  )
}

const isOpen = ({ returnedOn, isLost }: Family['loans'][number]['lines'][number]): boolean =>
  returnedOn === null && !isLost

const heldUnits = ({ loans }: Family): string[] =>
  loans.flatMap(({ lines }) => lines.filter(isOpen).map(({ unitId }) => unitId))

/** What the family holds now, each with its term and the month in which the child outgrows it. */
export function Held({ family: { loans, outgrows } }: { family: Family }) {
  const i18n = useI18n()
  const language = useLanguage()
  const open = loans.filter(({ lines }) => lines.some(isOpen))
  if (open.length === 0) return <p>{i18n._('Nothing is lent to the child now.')}</p>
  const outgrown = (unitId: string): string => {
    const month = outgrows.find((one) => one.unitId === unitId)?.month
    return month ? i18n._('outgrown about {month}', { month: monthText(month, language) }) : ''
  }
  return (
    <ul className={classes['rows']}>
      {open.map((loan) => (
        <li key={loan.id} className={classes['wide']}>
          <span>
            {loan.lines.filter(isOpen).map(({ lineId, kindName, inventoryNumber, unitId }) => (
              <span key={lineId}>
                <a href={loanHref(loan.id)}>
                  {kindName}, {inventoryNumber}
                </a>
                <span className={classes['quiet']}>{outgrown(unitId)}</span>
              </span>
            ))}
          </span>
          <LoanChip loan={loan} />
        </li>
      ))}
    </ul>
  )
}

/** What the family asked for and has not got yet. */
export function Asked({ family: { requests } }: { family: Pick<Family, 'requests'> }) {
  const i18n = useI18n()
  const language = useLanguage()
  if (requests.length === 0) return null
  return (
    <ul className={classes['rows']}>
      {requests.map((one) => (
        <li key={one.id}>
          <span>
            <a href={`/lending/requests/${one.id}`}>{one.kindName}</a>
            <span className={classes['quiet']}>
              {one.place !== null && i18n._('place in the queue: {place}', { place: one.place })}
            </span>
          </span>
          <StatusChip tone={one.state === 'prepared' ? 'done' : 'info'}>
            {requestStateWords[one.state][language]}
          </StatusChip>
        </li>
      ))}
    </ul>
  )
}
