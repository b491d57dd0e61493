import type { I18n } from '@lingui/core'
import { barrierWords, statusWords } from '#families/words/kinds.ts'
import { whereOf } from '#services/rules/where.ts'
import { placeWords, typeWords, whereWords } from '#services/words.ts'
import { dateText } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'
import type { ChildRow, FamilyRow, Row, ServiceRow } from './use-rows.ts'

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

/** The list as a table of texts for a file, headings first. */
export function sheetOf(rows: readonly Row[], i18n: I18n, language: Language): string[][] {
  const of = rows[0]?.of
  const heads: Record<Row['of'], string[]> = {
    children: [
      i18n._('Child'),
      i18n._('Born on'),
      i18n._('Age on the first service'),
      i18n._('Lives in'),
      i18n._('Statuses'),
      i18n._({ id: 'Services (count)', message: 'Services' }),
      i18n._('First service'),
    ],
    families: [
      i18n._('Children'),
      i18n._('Lives in'),
      i18n._('Why they cannot come'),
      i18n._({ id: 'Services (count)', message: 'Services' }),
      i18n._('First service'),
    ],
    services: [
      i18n._('Day'),
      i18n._('Child'),
      i18n._('Service'),
      i18n._('Type by law 442'),
      i18n._('Where'),
      i18n._('Minutes'),
      i18n._('Specialist'),
    ],
  }
  return of ? [heads[of], ...rows.map((row) => cellsOf(row, language))] : []
}

function cellsOf(row: Row, language: Language): string[] {
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
