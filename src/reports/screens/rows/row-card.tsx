import { dateText } from '#ui/format.ts'
import { becauseText } from '../../words/because.ts'
import { barriersText, knowledgeText, statusesText, whereText } from './cells.ts'
import type { Look } from './look.tsx'
import classes from './rows.module.css'
import type { Row } from './use-rows.ts'

/** A row of a list on a phone: who, and one line of what is known. */
export function RowCard({ row, look }: { row: Row; look: Look }) {
  const people = peopleOf(row)
  return (
    <div className={classes['card']}>
      {row.of === 'parents' && <strong>{row.name}</strong>}
      {row.of === 'units' && <strong>{`${row.inventoryNumber} ${row.kindName}`}</strong>}
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

function peopleOf(row: Row): readonly { readonly childId: string; readonly name: string }[] {
  if (row.of === 'units') return []
  if ('children' in row) return row.children
  return [{ childId: row.childId, name: row.of === 'children' ? row.name : row.childName }]
}

function factsOf(row: Row, { i18n, language }: Look): (string | null | 0 | undefined)[] {
  const services = (count: number): string =>
    i18n._('{count, plural, one {# service} other {# services}}', { count })
  switch (row.of) {
    case 'children':
      return [
        i18n._('{years, plural, one {# year} other {# years}}', { years: row.ageYears }),
        row.settlement,
        becauseText(row.because, language) || statusesText(row, language),
        services(row.services),
      ]
    case 'families':
      return [row.settlement, barriersText(row, language), services(row.services)]
    case 'parents':
      return [
        `${i18n._('Knowledge, points of 100')}: ${knowledgeText(row)}`,
        `${i18n._('Skills gained')}: ${row.skills}`,
      ]
    case 'handouts':
      return [dateText(row.day), row.handout]
    case 'services':
      return [
        dateText(row.day),
        row.serviceName,
        whereText(row, language),
        row.minutes && `${row.minutes} ${i18n._('min')}`,
        row.staffName,
      ]
    case 'units':
      return [
        row.fund,
        `${i18n._('Loans')}: ${row.loans}`,
        `${i18n._('Days out')}: ${row.loanDays}`,
        row.sessions && `${i18n._('Sessions')}: ${row.sessions}`,
      ]
    case 'loans':
      return [
        `${row.kindName} ${row.inventoryNumber}`,
        `${dateText(row.issuedOn)} – ${row.returnedOn ? dateText(row.returnedOn) : '…'}`,
        `${i18n._('Due on')}: ${dateText(row.dueOn)}`,
      ]
  }
}
