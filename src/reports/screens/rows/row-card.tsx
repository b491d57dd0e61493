import { dateText } from '#ui/format.ts'
import { barriersText, statusesText, whereText } from './cells.ts'
import type { Look } from './columns.tsx'
import classes from './rows.module.css'
import type { Row } from './use-rows.ts'

/** A row of a list on a phone: who, and one line of what is known. */
export function RowCard({ row, look }: { row: Row; look: Look }) {
  const people = row.of === 'families' ? row.children : [{ childId: row.childId, name: nameOf(row) }]
  return (
    <div className={classes['card']}>
      {people.map(({ childId, name }) =>
        look.opens ? (
          <a key={childId} href={`/families/${childId}`}>
            {name}
          </a>
        ) : (
          <span key={childId}>{name}</span>
        ),
      )}
      <small>{factsOf(row, look).filter(Boolean).join(' · ')}</small>
    </div>
  )
}

const nameOf = (row: Exclude<Row, { of: 'families' }>): string =>
  row.of === 'children' ? row.name : row.childName

function factsOf(row: Row, { i18n, language }: Look): (string | null | 0)[] {
  const services = (count: number): string =>
    i18n._('{count, plural, one {# service} other {# services}}', { count })
  switch (row.of) {
    case 'children':
      return [
        i18n._('{years, plural, one {# year} other {# years}}', { years: row.ageYears }),
        row.settlement,
        statusesText(row, language),
        services(row.services),
      ]
    case 'families':
      return [row.settlement, barriersText(row, language), services(row.services)]
    case 'services':
      return [
        dateText(row.day),
        row.serviceName,
        whereText(row, language),
        row.minutes && `${row.minutes} ${i18n._('min')}`,
        row.staffName,
      ]
  }
}
