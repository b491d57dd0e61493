import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { findingWords } from '../../words/findings.ts'
import { dimensionWords, partWords } from '../../words/parts.ts'
import { figureText, shareText } from './figure-text.ts'
import classes from './practice.module.css'
import { type Breakdown, listHref, type Report } from './report.ts'

interface PartsCardProps {
  readonly report: Report
  readonly breakdown: Breakdown
  readonly opens: boolean
}

type Part = Breakdown['parts'][number]
const seen = 8
/** Age bands stand by age, all else as the report has it. */
const youngest = ({ value }: Part): number => Number.parseInt(value, 10)

/** A breakdown as bars in a table: each part with its figure and share, each a way into its list. */
export function PartsCard({ report, breakdown, opens }: PartsCardProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const { of, by, parts, finding, isOverlapping } = breakdown
  const most = Math.max(1, ...parts.map(({ count }) => count ?? 0))
  const inOrder = by === 'ageBand' ? parts.toSorted((a, b) => youngest(a) - youngest(b)) : parts
  const shown = all ? inOrder : inOrder.slice(0, seen)
  const notes = [
    dimensionWords[by][language],
    of === 'services' ? i18n._('services') : i18n._('children'),
    isOverlapping && i18n._('one child may be in several lines'),
  ]
  const hrefOf = ({ value }: Part): string =>
    listHref(report, of === 'services' ? 'servicesDelivered' : 'childrenServed', {
      parts: [{ by, value }],
    })
  return (
    <Card title={findingWords(finding, of)[language]} note={notes.filter(Boolean).join(' · ')}>
      <table className={classes['parts']}>
        <caption className="unseen">{dimensionWords[by][language]}</caption>
        <tbody>
          {shown.map((part) => (
            <tr key={part.value}>
              <th scope="row">
                {opens && part.count ? (
                  <a href={hrefOf(part)}>{partWords(by, part)[language]}</a>
                ) : (
                  partWords(by, part)[language]
                )}
                <span className={classes['bar']} aria-hidden>
                  <span style={{ width: `${((part.count ?? 0) / most) * 100}%` }} />
                </span>
              </th>
              <td>{figureText(i18n, part.count)}</td>
              <td>{shareText(i18n, part.percent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {parts.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {i18n._('Show the other {count}', { count: parts.length - shown.length })}
        </Button>
      )}
    </Card>
  )
}
