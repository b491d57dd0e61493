import type { I18n } from '@lingui/core'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { Choice } from '#ui/choice.tsx'
import { countText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { useNarrow } from '#ui/screen-width.ts'
import type { desk } from '../../contract.ts'
import { BoardCard } from './board-card.tsx'
import classes from './desk.module.css'

type Column = OutputOf<typeof desk>['columns'][number]

/** «Сегодня»: four columns with one next act a card; on a phone one column at a time. */
export function Board({ columns }: { columns: readonly Column[] }) {
  const i18n = useI18n()
  const narrow = useNarrow()
  const busiest = columns.find(({ total }) => total > 0)?.column ?? 'toPrepare'
  const [chosen, setChosen] = useState<Column['column'] | null>(null)
  const at = chosen ?? busiest
  return (
    <section aria-label={i18n._('Today')} className={classes['board']}>
      {narrow && (
        <Choice
          label={i18n._('Today')}
          value={at}
          options={columns.map(({ column, total }) => ({
            value: column,
            label: `${titleOf(i18n, column)} ${total}`,
          }))}
          onChange={setChosen}
        />
      )}
      <div className={classes['columns']}>
        {columns
          .filter(({ column }) => !narrow || column === at)
          .map((column) => (
            <OneColumn key={column.column} column={column} isAlone={narrow} />
          ))}
      </div>
    </section>
  )
}

interface OneColumnProps {
  readonly column: Column
  /** Its heading is on the chosen tab already. */
  readonly isAlone: boolean
}

function OneColumn({ column: { column, total, cards }, isAlone }: OneColumnProps) {
  const i18n = useI18n()
  return (
    <section className={classes['column']} aria-label={titleOf(i18n, column)}>
      <h2 className={isAlone ? 'unseen' : undefined}>
        {titleOf(i18n, column)}
        <span>{countText(total)}</span>
      </h2>
      {total === 0 && <p className={classes['nothing']}>{emptyText(i18n, column)}</p>}
      <ul>
        {cards.map((card) => (
          <BoardCard key={`${card.about}${card.id}${card.next}${card.unitId}`} card={card} />
        ))}
      </ul>
      {column === 'toPrepare' && total > 0 && (
        <p className={classes['nothing']}>
          <a href="/lending/picking">{i18n._('Picking list')}</a>
        </p>
      )}
      {total > cards.length && (
        <p className={classes['nothing']}>
          {i18n._('and {count} more', { count: countText(total - cards.length) })}
        </p>
      )}
    </section>
  )
}

function titleOf(i18n: I18n, column: Column['column']): string {
  switch (column) {
    case 'toPrepare':
      return i18n._('Prepare')
    case 'toHandOut':
      return i18n._('Hand out')
    case 'due':
      return i18n._('Receive back')
    case 'returned':
      return i18n._('Inspect and clean')
  }
}

function emptyText(i18n: I18n, column: Column['column']): string {
  switch (column) {
    case 'toPrepare':
      return i18n._('No request waits for you.')
    case 'toHandOut':
      return i18n._('Nothing stands ready to be handed out.')
    case 'due':
      return i18n._('No term ends in these days.')
    case 'returned':
      return i18n._('Everything is clean.')
  }
}
