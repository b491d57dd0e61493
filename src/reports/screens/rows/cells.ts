import type { I18n } from '@lingui/core'
import { barrierWords, statusWords } from '#families/words/kinds.ts'
import { whereOf } from '#services/rules/where.ts'
import { placeWords, typeWords, whereWords } from '#services/words.ts'
import { dateText } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'
import { becauseText } from '../../words/because.ts'
import { lendingCells, lendingHeads } from './lending-cells.ts'
import type { ChildRow, FamilyRow, ParentRow, Row, ServiceRow } from './use-rows.ts'

export const statusesText = ({ statuses }: ChildRow, language: Language): string =>
  statuses.map((kind) => statusWords[kind][language]).join(', ')

export const barriersText = ({ barriers }: FamilyRow, language: Language): string =>
  barriers
    .map((kind) => (barrierWords as Record<string, Record<Language, string>>)[kind]?.[language] ?? kind)
    .join(', ')

export const whereText = (row: ServiceRow, language: Language): string => {
  const where = whereOf(row)
  return (where === 'other' ? placeWords[row.place] : whereWords[where])[language]
}

/** Points of the knowledge test before and after: «40 → 75»; a dash where there was none. */
export const knowledgeText = ({ knowledgeBefore, knowledgeAfter }: ParentRow): string =>
  `${knowledgeBefore ?? '–'} → ${knowledgeAfter ?? '–'}`

/** The list as a table of texts for a file, headings first. */
export function sheetOf(rows: readonly Row[], i18n: I18n, language: Language): string[][] {
  const of = rows[0]?.of
  const explains = rows.some((row) => row.of === 'children' && row.because.length > 0)
  if (!of) return []
  const why = explains ? [i18n._('Why it counts')] : []
  const whyOf = (row: Row): string[] =>
    explains && row.of === 'children' ? [becauseText(row.because, language)] : []
  return [[...headsOf(of, i18n), ...why], ...rows.map((row) => [...cellsOf(row, language), ...whyOf(row)])]
}

function headsOf(of: Row['of'], i18n: I18n): string[] {
  const services = i18n._({ id: 'Services (count)', message: 'Services' })
  switch (of) {
    case 'children':
      return [
        i18n._('Child'),
        i18n._('Born on'),
        i18n._('Age on the first service'),
        i18n._('Lives in'),
        i18n._('Statuses'),
        services,
        i18n._('First service'),
      ]
    case 'families':
      return [
        i18n._('Children'),
        i18n._('Lives in'),
        i18n._('Why they cannot come'),
        services,
        i18n._('First service'),
      ]
    case 'parents':
      return [
        i18n._('Parent'),
        i18n._('Children'),
        i18n._('Knowledge, points of 100'),
        i18n._('Skills gained'),
      ]
    case 'handouts':
      return [i18n._('Day'), i18n._('Hand-out'), i18n._('Child')]
    case 'services':
      return [
        i18n._('Day'),
        i18n._('Child'),
        i18n._('Service'),
        i18n._('Type by law 442'),
        i18n._('Where'),
        i18n._('Minutes'),
        i18n._('Specialist'),
      ]
    case 'units':
    case 'loans':
      return lendingHeads(of, i18n)
  }
}

function cellsOf(row: Row, language: Language): string[] {
  if ('inventoryNumber' in row) return lendingCells(row)
  switch (row.of) {
    case 'children':
      return [
        row.name,
        row.birthDate ? dateText(row.birthDate) : '',
        String(row.ageYears),
        row.settlement,
        statusesText(row, language),
        String(row.services),
        dateText(row.firstDay),
      ]
    case 'families':
      return [
        row.children.map(({ name }) => name).join(', '),
        row.settlement,
        barriersText(row, language),
        String(row.services),
        dateText(row.firstDay),
      ]
    case 'parents':
      return [
        row.name,
        row.children.map(({ name }) => name).join(', '),
        knowledgeText(row),
        String(row.skills),
      ]
    case 'handouts':
      return [dateText(row.day), row.handout, row.childName]
    case 'services':
      return [
        dateText(row.day),
        row.childName,
        row.serviceName,
        row.type ? typeWords[row.type][language] : '',
        whereText(row, language),
        String(row.minutes ?? ''),
        row.staffName,
      ]
  }
}
