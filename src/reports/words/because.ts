// Why somebody is in the list behind a figure, in words.
import { domainWords } from '#assessments/words.ts'
import { type Language, reasonSentence } from '#programmes/words/outcomes.ts'
import type { Because } from '../contract.ts'

type Own = Exclude<Because, { code: Parameters<typeof reasonSentence>[0]['code'] }>
type Sentences = { readonly [Code in Own['code']]: (one: Extract<Own, { code: Code }>) => string }

const moods = { ru: ['подавленный', 'ровный', 'хороший'], en: ['low', 'even', 'good'] }
const moodOf = (mood: number, language: Language): string => moods[language][Math.sign(mood) + 1]!

/** «6 ч 30 мин». */
function lengthText(minutes: number, [hour, minute]: readonly [string, string]): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} ${hour}`, (rest > 0 || hours === 0) && `${rest} ${minute}`]
    .filter(Boolean)
    .join(' ')
}

const russian: Sentences = {
  mood: ({ before, after }) =>
    before === after
      ? `эмоциональный фон: ${moodOf(after, 'ru')} и в начале, и в конце`
      : `эмоциональный фон: был ${moodOf(before, 'ru')}, стал ${moodOf(after, 'ru')}`,
  cognition: ({ before, after, isNewInterest }) =>
    `карта интересов: уровень ${before} → ${after}${isNewInterest ? ', назван новый интерес' : ''}`,
  domains: ({ better }) => `лучше: ${better.map((domain) => domainWords[domain].ru).join(', ')}`,
  minutes: ({ promised, delivered }) =>
    `дано ${lengthText(delivered, ['ч', 'мин'])} из ${lengthText(promised, ['ч', 'мин'])}`,
}

const english: Sentences = {
  mood: ({ before, after }) =>
    before === after
      ? `emotional background: ${moodOf(after, 'en')} at the start and at the end`
      : `emotional background: from ${moodOf(before, 'en')} to ${moodOf(after, 'en')}`,
  cognition: ({ before, after, isNewInterest }) =>
    `card of interests: level ${before} → ${after}${isNewInterest ? ', a new interest is named' : ''}`,
  domains: ({ better }) => `better: ${better.map((domain) => domainWords[domain].en).join(', ')}`,
  minutes: ({ promised, delivered }) =>
    `${lengthText(delivered, ['h', 'min'])} of ${lengthText(promised, ['h', 'min'])} delivered`,
}

const sentences: Readonly<Record<Language, Sentences>> = { ru: russian, en: english }

const isOwn = (one: Because): one is Own => one.code in russian

function sentence<Code extends Own['code']>(one: Extract<Own, { code: Code }>, language: Language): string {
  return sentences[language][one.code as Code](one)
}

/** All reasons in one line: «лучше в 3 из 6 сфер, самое большее на 1 уровень; лучше: движение». Empty of none. */
export const becauseText = (because: readonly Because[], language: Language): string =>
  because.map((one) => (isOwn(one) ? sentence(one, language) : reasonSentence(one, language))).join('; ')
