import type { Refusal } from '#base/result.ts'
import { wireText } from '#client/words.ts'
import type { Language } from '#ui/i18n.ts'
import type { ImportState, OpenedSheet, UnsureReason } from '../contract.ts'
import type { Kind } from '../contract/kinds.ts'
import { fileWords, refusalWords, type Words } from '../words.ts'

const own: Readonly<Record<string, Words>> = { ...fileWords, ...refusalWords }

/** A refusal of this module in words. */
export const explain = (refusal: Refusal, language: Language): string =>
  own[refusal.code]?.[language] ?? wireText(refusal.code, language)

/** What a sheet is: «Это журнал услуг». */
export const kindWords: Readonly<Record<Kind, Words>> = {
  children: { ru: 'список детей', en: 'a list of children' },
  services: { ru: 'журнал услуг', en: 'a journal of services' },
  equipment: { ru: 'перечень оборудования', en: 'a list of equipment' },
  loans: { ru: 'журнал выдачи оборудования', en: 'a journal of loans' },
  assessments: { ru: 'журнал диагностики', en: 'a journal of assessments' },
  trainings: { ru: 'журнал школы для родителей', en: 'a journal of the school for parents' },
  surveys: { ru: 'анкеты семей', en: 'families’ questionnaires' },
}

export const stateWords: Readonly<Record<ImportState, Words>> = {
  uploaded: { ru: 'нужно показать колонки', en: 'columns to be shown' },
  ready: { ru: 'готово к загрузке', en: 'ready to import' },
  running: { ru: 'загружается', en: 'being imported' },
  done: { ru: 'загружено', en: 'imported' },
  failed: { ru: 'остановилось', en: 'stopped' },
  undoing: { ru: 'отменяется', en: 'being undone' },
  undone: { ru: 'отменено', en: 'undone' },
}

export const unsureWords: Readonly<Record<UnsureReason, Words>> = {
  several: { ru: 'Так зовут нескольких детей', en: 'Several children have this name' },
  nearly: { ru: 'Такого имени нет, но есть похожее', en: 'Nobody has this name, but somebody nearly does' },
  sameInFile: {
    ru: 'В этом файле выше уже есть ребёнок с таким именем и датой рождения',
    en: 'The file already has a child of this name and birth date above',
  },
  sameInRegistry: {
    ru: 'В центре есть ребёнок с таким именем и датой рождения, но с другими родителями',
    en: 'The centre has a child of this name and birth date, with other parents',
  },
  severalAdults: {
    ru: 'Так зовут нескольких взрослых: укажите, чей это родитель',
    en: 'Several adults have this name: say whose parent this is',
  },
  nearlyAdult: {
    ru: 'Взрослого с таким именем нет, но есть похожее: укажите, чей это родитель',
    en: 'No adult has this name, but somebody nearly does: say whose parent this is',
  },
}

/** Rows of a sheet that would come in if the import began now. */
export const wouldCome = (sheets: readonly OpenedSheet[]): number =>
  sheets.reduce((sum, sheet) => sum + sheet.imported, 0)
