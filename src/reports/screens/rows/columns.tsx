import type { I18n } from '@lingui/core'
import type { ReactNode } from 'react'
import { dateText } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'
import type { Column } from '#ui/table/columns.ts'
import { barriersText, statusesText, whereText } from './cells.ts'
import type { ChildRow, FamilyRow, Row, ServiceRow } from './use-rows.ts'

export interface Look {
  readonly i18n: I18n
  readonly language: Language
  /** May this person open children's cards? */
  readonly opens: boolean
}

const card = (id: string, name: string, look: Look): ReactNode =>
  look.opens ? <a href={`/families/${id}`}>{name}</a> : name

const childColumns = (look: Look): Column<ChildRow>[] => {
  const { i18n } = look
  return [
    {
      id: 'child',
      title: i18n._('Child'),
      width: 'minmax(12rem, 4fr)',
      cell: (row) => card(row.childId, row.name, look),
    },
    { id: 'age', title: i18n._('Age'), width: '4rem', align: 'end', cell: (row) => row.ageYears },
    {
      id: 'settlement',
      title: i18n._('Lives in'),
      width: 'minmax(8rem, 2fr)',
      cell: (row) => row.settlement,
    },
    {
      id: 'statuses',
      title: i18n._('Statuses'),
      width: 'minmax(9rem, 3fr)',
      cell: (row) => statusesText(row, look.language),
    },
    {
      id: 'services',
      title: i18n._({ id: 'Services (count)', message: 'Services' }),
      width: '4.5rem',
      align: 'end',
      cell: (row) => row.services,
    },
    { id: 'first', title: i18n._('First service'), width: '7rem', cell: (row) => dateText(row.firstDay) },
  ]
}

const familyColumns = (look: Look): Column<FamilyRow>[] => {
  const { i18n } = look
  return [
    {
      id: 'children',
      title: i18n._('Children'),
      width: 'minmax(14rem, 4fr)',
      cell: (row) =>
        row.children.map(({ childId, name }, at) => (
          <span key={childId}>
            {at > 0 && ', '}
            {card(childId, name, look)}
          </span>
        )),
    },
    {
      id: 'settlement',
      title: i18n._('Lives in'),
      width: 'minmax(8rem, 2fr)',
      cell: (row) => row.settlement,
    },
    {
      id: 'barriers',
      title: i18n._('Why they cannot come'),
      width: 'minmax(9rem, 3fr)',
      cell: (row) => barriersText(row, look.language),
    },
    {
      id: 'services',
      title: i18n._({ id: 'Services (count)', message: 'Services' }),
      width: '4.5rem',
      align: 'end',
      cell: (row) => row.services,
    },
    { id: 'first', title: i18n._('First service'), width: '7rem', cell: (row) => dateText(row.firstDay) },
  ]
}

const serviceColumns = (look: Look): Column<ServiceRow>[] => {
  const { i18n } = look
  return [
    { id: 'day', title: i18n._('Day'), width: '6rem', cell: (row) => dateText(row.day) },
    {
      id: 'child',
      title: i18n._('Child'),
      width: 'minmax(9rem, 3fr)',
      cell: (row) => card(row.childId, row.childName, look),
    },
    {
      id: 'service',
      title: i18n._('Service'),
      width: 'minmax(12rem, 5fr)',
      cell: (row) => row.serviceName,
    },
    {
      id: 'where',
      title: i18n._('Where'),
      width: 'minmax(7rem, 2fr)',
      cell: (row) => whereText(row, look.language),
    },
    {
      id: 'minutes',
      title: i18n._('Min'),
      width: '3rem',
      align: 'end',
      cell: (row) => row.minutes ?? '–',
    },
    { id: 'staff', title: i18n._('Specialist'), width: 'minmax(8rem, 2fr)', cell: (row) => row.staffName },
  ]
}

/** The columns of a list of children, families or services; all rows of a list are of one kind. */
export function columnsOf(of: Row['of'], look: Look): readonly Column<Row>[] {
  switch (of) {
    case 'children':
      return childColumns(look) as unknown as Column<Row>[]
    case 'families':
      return familyColumns(look) as unknown as Column<Row>[]
    case 'services':
      return serviceColumns(look) as unknown as Column<Row>[]
  }
}

/** What identifies a row. */
export function keyOf(row: Row): string {
  switch (row.of) {
    case 'children':
      return row.childId
    case 'families':
      return row.familyId
    case 'services':
      return row.recordId
  }
}
