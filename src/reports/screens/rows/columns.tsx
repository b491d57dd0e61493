import { dateText } from '#ui/format.ts'
import type { Column } from '#ui/table/columns.ts'
import { becauseText } from '../../words/because.ts'
import { barriersText, knowledgeText, statusesText, whereText } from './cells.ts'
import { card, cards, type Look } from './look.tsx'
import { loanColumns, unitColumns } from './lending-columns.tsx'
import type { ChildRow, FamilyRow, HandoutRow, ParentRow, Row, ServiceRow } from './use-rows.ts'

/** Of outcomes: each child with the reason it is in the list for. */
const explainedColumns = (look: Look): Column<ChildRow>[] => {
  const { i18n } = look
  return [
    {
      id: 'child',
      title: i18n._('Child'),
      width: 'minmax(11rem, 3fr)',
      cell: (row) => card(row.childId, row.name, look),
    },
    { id: 'age', title: i18n._('Age'), width: '4rem', align: 'end', cell: (row) => row.ageYears },
    {
      id: 'because',
      title: i18n._('Why it counts'),
      width: 'minmax(16rem, 6fr)',
      cell: (row) => becauseText(row.because, look.language),
    },
    {
      id: 'settlement',
      title: i18n._('Lives in'),
      width: 'minmax(8rem, 2fr)',
      cell: (row) => row.settlement,
    },
    {
      id: 'services',
      title: i18n._({ id: 'Services (count)', message: 'Services' }),
      width: '4.5rem',
      align: 'end',
      cell: (row) => row.services,
    },
  ]
}

const parentColumns = (look: Look): Column<ParentRow>[] => {
  const { i18n } = look
  return [
    { id: 'parent', title: i18n._('Parent'), width: 'minmax(12rem, 3fr)', cell: (row) => row.name },
    {
      id: 'children',
      title: i18n._('Children'),
      width: 'minmax(12rem, 3fr)',
      cell: (row) => cards(row.children, look),
    },
    {
      id: 'knowledge',
      title: i18n._('Knowledge, points of 100'),
      width: '8rem',
      align: 'end',
      cell: knowledgeText,
    },
    { id: 'skills', title: i18n._('Skills gained'), width: '7rem', align: 'end', cell: (row) => row.skills },
  ]
}

const handoutColumns = (look: Look): Column<HandoutRow>[] => {
  const { i18n } = look
  return [
    { id: 'day', title: i18n._('Day'), width: '6rem', cell: (row) => dateText(row.day) },
    { id: 'handout', title: i18n._('Hand-out'), width: 'minmax(14rem, 4fr)', cell: (row) => row.handout },
    {
      id: 'child',
      title: i18n._('Child'),
      width: 'minmax(11rem, 3fr)',
      cell: (row) => card(row.childId, row.childName, look),
    },
  ]
}

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
      cell: (row) => cards(row.children, look),
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

/** The columns of a list; all its rows are of one kind. `explains`: each child stands with the reason it counts for. */
export function columnsOf(of: Row['of'], explains: boolean, look: Look): readonly Column<Row>[] {
  switch (of) {
    case 'children':
      return (explains ? explainedColumns(look) : childColumns(look)) as unknown as Column<Row>[]
    case 'families':
      return familyColumns(look) as unknown as Column<Row>[]
    case 'parents':
      return parentColumns(look) as unknown as Column<Row>[]
    case 'handouts':
      return handoutColumns(look) as unknown as Column<Row>[]
    case 'services':
      return serviceColumns(look) as unknown as Column<Row>[]
    case 'units':
      return unitColumns(look) as unknown as Column<Row>[]
    case 'loans':
      return loanColumns(look) as unknown as Column<Row>[]
  }
}

/** What identifies a row. */
export function keyOf(row: Row): string {
  switch (row.of) {
    case 'children':
      return row.childId
    case 'families':
      return row.familyId
    case 'parents':
      return row.adultId
    case 'handouts':
      return `${row.sessionId} ${row.childId} ${row.handout}`
    case 'services':
      return row.recordId
    case 'units':
      return row.unitId
    case 'loans':
      return row.lineId
  }
}
