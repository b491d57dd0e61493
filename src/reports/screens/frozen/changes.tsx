import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import { definitionWords } from '../../words/definitions.ts'
import { figureText, shareText } from '../practice/figure-text.ts'
import { differenceText } from './difference.ts'
import type { Change } from './freeze-words.ts'
import classes from './frozen.module.css'
import { MembersDrawer } from './members-drawer.tsx'

/** «Было — стало»: every figure that is another one today, with who joined and who left. */
export function Changes({ freezeId, changes }: { freezeId: string; changes: readonly Change[] }) {
  const i18n = useI18n()
  const [shown, setShown] = useState<Change | null>(null)
  if (changes.length === 0) {
    return (
      <Card title={i18n._('Was and is')}>
        <StatusChip tone="done" icon={<IconCheck aria-hidden />}>
          {i18n._('Nothing has changed since: today the figures are the same')}
        </StatusChip>
      </Card>
    )
  }
  return (
    <Card
      title={i18n._('{count, plural, one {# figure differs today} other {# figures differ today}}', {
        count: changes.length,
      })}
      note={i18n._('The frozen report stays as it was; on the right is what the journal says now.')}
    >
      <div className={classes['changes']}>
        <table>
          <caption className="unseen">{i18n._('Was and is')}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n._('Figure')}</th>
              <th scope="col">{i18n._('Was')}</th>
              <th scope="col">{i18n._('Is')}</th>
              <th scope="col">{i18n._('Difference')}</th>
              <th scope="col">{i18n._('Who')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow
                key={`${change.indicator} ${change.year}`}
                change={change}
                onMembers={() => setShown(change)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown && <MembersDrawer freezeId={freezeId} change={shown} onClose={() => setShown(null)} />}
    </Card>
  )
}

function ChangeRow({ change, onMembers }: { change: Change; onMembers: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const seesMembers = useReach('reports.frozenMembers') !== null
  const { indicator, year, was, now, wasPercent, nowPercent, added, removed, isRedefined } = change
  const title = definitionWords[indicator].title[language]
  const said = (value: number | null, percent: number | null): string =>
    percent === null ? figureText(i18n, value) : `${figureText(i18n, value)} (${shareText(i18n, percent)})`
  const labels = [i18n._('Was'), i18n._('Is'), i18n._('Difference')]
  const moved = [
    added > 0 && i18n._('joined {added}', { added }),
    removed > 0 && i18n._('left {removed}', { removed }),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <tr>
      <th scope="row">
        {year === null ? title : `${title}, ${year}`}
        {isRedefined && <small>{i18n._('the definition is another one today')}</small>}
      </th>
      <td data-label={labels[0]}>{said(was, wasPercent)}</td>
      <td data-label={labels[1]}>{said(now, nowPercent)}</td>
      <td data-label={labels[2]}>{differenceText(was, now)}</td>
      <td>
        {seesMembers && moved && (
          <Button variant="subtle" size="compact-sm" onClick={onMembers} aria-label={`${title}: ${moved}`}>
            {moved}
          </Button>
        )}
        <span className={seesMembers ? classes['printed'] : undefined}>{moved}</span>
      </td>
    </tr>
  )
}
