// What the figures of the lending point mean, in words.
import type { Words } from '#families/words/kinds.ts'
import type { LendingId } from '../rules/indicators.ts'
import { type DefinitionWords, notAShare } from './definition.ts'

const wholePeriod: Words = {
  ru: 'от первого до последнего дня включительно. «Данные на»: не учитывается записанное позже; продлённый позже срок считается уже продлённым',
  en: 'from the first day to the last, both included. “Data as of” leaves out what was recorded later; a term that was extended later counts as extended',
}
const unitOnce: Words = {
  ru: 'предмет считается один раз, сколько бы раз его ни выдавали',
  en: 'a unit counts once, however often it was lent',
}
const loanOnce: Words = {
  ru: 'выдача одного предмета — одна; три предмета по одному договору — три выдачи; отменённая выдача не считается',
  en: 'a loan of one unit is one; three units by one contract are three; an issue that was undone does not count',
}

const loansWords = (title: Words, numerator: Words, denominator: Words = notAShare): DefinitionWords => ({
  title,
  numerator,
  denominator,
  period: wholePeriod,
  onlyOnce: loanOnce,
})

export const lendingDefinitions: Readonly<Record<LendingId, DefinitionWords>> = {
  equipmentUnits: {
    title: { ru: 'Единиц оборудования', en: 'Units of equipment' },
    numerator: {
      ru: 'предметы, которые хотя бы один день периода стояли на учёте: поступили не позже его конца и не списаны до его начала',
      en: 'units that were in the books on at least one day of the period: received by its end and not written off before it began',
    },
    denominator: notAShare,
    period: wholePeriod,
    onlyOnce: unitOnce,
  },
  loansActive: loansWords(
    { ru: 'Было на руках', en: 'Loans active' },
    {
      ru: 'выдачи, которые хотя бы один день периода были у семьи, в том числе начатые раньше',
      en: 'loans that were with a family on at least one day of the period, those begun earlier too',
    },
  ),
  loans: loansWords(
    { ru: 'Выдано оборудования', en: 'Loans issued' },
    { ru: 'выдачи, день которых лежит в периоде', en: 'loans whose day of issue lies in the period' },
  ),
  loansOpen: loansWords(
    { ru: 'На руках в конце периода', en: 'Out at the end of the period' },
    {
      ru: 'выдачи, у которых к концу последнего дня периода нет дня возврата',
      en: 'loans that have no day of return by the end of the last day of the period',
    },
  ),
  loansReturned: loansWords(
    { ru: 'Возвращено', en: 'Loans returned' },
    {
      ru: 'выдачи, день возврата которых лежит в периоде; утерянное не считается возвращённым',
      en: 'loans whose day of return lies in the period; what was lost does not count as returned',
    },
  ),
  loansOnTime: loansWords(
    { ru: 'Возвращено в срок', en: 'Returned on time' },
    {
      ru: 'возвращённые не позже срока договора, с учётом продлений и приостановок',
      en: 'loans that came back by the term of the contract, with its extensions and pauses',
    },
    { ru: 'возвращённые в периоде', en: 'loans returned in the period' },
  ),
}
