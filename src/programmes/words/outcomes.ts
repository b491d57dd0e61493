// An outcome in sentences that explain themselves.
import type { OutcomeClass, OutcomeReason } from '../contract/outcome.ts'
import type { Words } from './terms.ts'

export type Language = keyof Words

export const outcomeWords: Readonly<Record<OutcomeClass, Words>> = {
  significant: { ru: 'значительная динамика', en: 'significant progress' },
  improved: { ru: 'улучшение', en: 'improved' },
  maintained: { ru: 'состояние сохранено, как и было целью', en: 'kept, as was the goal' },
  noChange: { ru: 'без изменений', en: 'no change' },
  worse: { ru: 'ухудшение', en: 'worse' },
  notAssessed: { ru: 'не оценено', en: 'not assessed' },
}

/** The form of a Russian word that a number asks for: 1 цель, 2 цели, 5 целей. */
export function russianForm(n: number, [one, few, many]: readonly [string, string, string]): string {
  const rest = Math.abs(n) % 100
  if (!Number.isInteger(n)) return few
  if (rest > 10 && rest < 20) return many
  if (rest % 10 === 1) return one
  return rest % 10 >= 2 && rest % 10 <= 4 ? few : many
}

/** A figure with at most one place after the comma. */
export const figure = (n: number, language: Language): string => {
  const text = String(Math.round(n * 10) / 10)
  return language === 'ru' ? text.replace('.', ',') : text
}

type Of<Code extends OutcomeReason['code']> = Extract<OutcomeReason, { code: Code }>
type Sentences = { readonly [Code in OutcomeReason['code']]: (reason: Of<Code>) => string }

const levels = (n: number): string =>
  `на ${figure(n, 'ru')} ${russianForm(n, ['уровень', 'уровня', 'уровней'])}`
const scalesRu = (n: number): string => `${n} ${russianForm(n, ['шкале', 'шкалам', 'шкалам'])}`
const many = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`

const russian: Sentences = {
  goals: ({ before, after, reached, goals }) =>
    `достигнуто целей: ${reached} из ${goals}, балл T: ${figure(before, 'ru')} → ${figure(after, 'ru')}`,
  spheres: ({ better, worse, scales, largest }) =>
    [
      `лучше в ${better} из ${scales} сфер${better > 0 ? `, самое большее ${levels(largest)}` : ''}`,
      ...(worse > 0 ? [`труднее в ${worse}`] : []),
    ].join(', '),
  reliableChange: ({ scales }) => `изменение больше погрешности методики по ${scalesRu(scales)}`,
  importantChange: ({ scales }) => `изменение, заметное в жизни, по ${scalesRu(scales)}`,
  reliablyWorse: ({ scales }) => `ухудшение больше погрешности методики по ${scalesRu(scales)}`,
  goalsFell: ({ fell, goals }) => `ниже начального уровня целей: ${fell} из ${goals}`,
  kept: ({ goals }) => `сохранено по всем целям: ${goals}`,
  baselineMissing: () => 'нет входящей диагностики',
  finalMissing: () => 'нет итоговой диагностики',
}

const english: Sentences = {
  goals: ({ before, after, reached, goals }) =>
    `goals reached: ${reached} of ${goals}, T-score ${figure(before, 'en')} → ${figure(after, 'en')}`,
  spheres: ({ better, worse, scales, largest }) =>
    [
      `better in ${better} of ${many(scales, 'sphere')}${better > 0 ? `, by ${figure(largest, 'en')} at most` : ''}`,
      ...(worse > 0 ? [`harder in ${worse}`] : []),
    ].join(', '),
  reliableChange: ({ scales }) => `a change beyond error of measurement on ${many(scales, 'scale')}`,
  importantChange: ({ scales }) => `a change that matters in life on ${many(scales, 'scale')}`,
  reliablyWorse: ({ scales }) => `a worsening beyond error of measurement on ${many(scales, 'scale')}`,
  goalsFell: ({ fell, goals }) => `below where they began: ${fell} of ${many(goals, 'goal')}`,
  kept: ({ goals }) => `kept in all goals: ${goals}`,
  baselineMissing: () => 'no baseline examination',
  finalMissing: () => 'no final examination',
}

const sentences: Readonly<Record<Language, Sentences>> = { ru: russian, en: english }

/** One reason, without a capital and a full stop. */
export const reasonSentence = <Code extends OutcomeReason['code']>(
  reason: Of<Code>,
  language: Language,
): string => sentences[language][reason.code as Code](reason)

/** The class with its reasons: «улучшение: лучше в 3 из 6 сфер, самое большее на 1 уровень». */
export function outcomeSentence(
  outcome: { readonly class: OutcomeClass; readonly reasons: readonly OutcomeReason[] },
  language: Language,
): string {
  const reasons = outcome.reasons.map((reason) => reasonSentence(reason, language))
  const name = outcomeWords[outcome.class][language]
  return reasons.length === 0 ? name : `${name}: ${reasons.join('; ')}`
}
