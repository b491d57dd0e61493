import type { I18n } from '@lingui/core'
import type { Language } from '#ui/i18n.ts'
import { numberText } from '../scores/score-text.ts'
import { leadersOf, medianOf, type Compared, type Point, type Profile, type Sphere } from './profile-data.ts'

const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
const namesOf = (compared: readonly Compared[]): string =>
  compared.map(({ sphere }) => small(sphere.name)).join(', ')

/** More leaders than these are no leaders. */
const fewLeaders = 2

/** What the two examinations say: «Лучше в 3 из 6 сфер, больше всего — общение». */
export function changeFinding(i18n: I18n, compared: readonly Compared[]): string {
  const of = compared.length
  const better = compared.filter(({ gain }) => gain > 0).length
  const worse = compared.filter(({ gain }) => gain < 0).length
  if (better === 0 && worse === 0)
    return i18n._(
      '{of, plural, one {# sphere has stayed as it was} other {All # spheres have stayed as they were}}',
      { of },
    )
  if (better === 0)
    return i18n._('Harder in {worse} of {of, plural, one {# sphere} other {# spheres}}', { worse, of })
  if (worse > 0)
    return i18n._('Better in {better} of {of, plural, one {# sphere} other {# spheres}}, harder in {worse}', {
      better,
      worse,
      of,
    })
  const leaders = leadersOf(compared)
  return leaders.length <= fewLeaders && leaders.length < better
    ? i18n._('Better in {better} of {of, plural, one {# sphere} other {# spheres}}, most of all: {sphere}', {
        better,
        of,
        sphere: namesOf(leaders),
      })
    : i18n._('Better in {better} of {of, plural, one {# sphere} other {# spheres}}', { better, of })
}

/** What one examination says: where it is hardest now. */
export function firstFinding(i18n: I18n, spheres: readonly Sphere[]): string {
  const hardness = ({ points, min, max, better }: Sphere): number => {
    const value = points.at(-1)?.value ?? min
    return better === 'higher' ? max - value : value - min
  }
  const most = Math.max(...spheres.map(hardness))
  const hardest = spheres.filter((sphere) => hardness(sphere) === most)
  if (most === 0) return i18n._('No difficulties in any sphere')
  if (hardest.length > 2)
    return i18n._('The first examination: {count, plural, one {# sphere} other {# spheres}}', {
      count: spheres.length,
    })
  return i18n._('Hardest now: {spheres}', { spheres: hardest.map(({ name }) => small(name)).join(', ') })
}

/** What the whole time says: which sphere went furthest, or how many are better. */
export function timeFinding(i18n: I18n, moved: readonly Compared[]): string {
  const leaders = leadersOf(moved)
  const [only] = leaders
  if (only && leaders.length === 1)
    return i18n._('Over time it went furthest in: {sphere}, from {before} to {after}', {
      sphere: small(only.sphere.name),
      before: numberText(only.before),
      after: numberText(only.after),
    })
  if (leaders.length === fewLeaders)
    return i18n._('Over time it went furthest in: {spheres}', { spheres: namesOf(leaders) })
  return i18n._('Over time: {finding}', { finding: small(changeFinding(i18n, moved)) })
}

const moodTexts = {
  '-1': { ru: 'негативный', en: 'negative' },
  '0': { ru: 'нейтральный', en: 'neutral' },
  '1': { ru: 'позитивный', en: 'positive' },
} as const

/** A level of the emotional background in words. */
export const moodText = (value: number, language: Language): string =>
  moodTexts[String(Math.sign(value)) as keyof typeof moodTexts][language]

const most = 3

/** What the observations say: the middle of the first three beside the middle of the last three, of fewer where they would meet. */
export function moodFinding(i18n: I18n, language: Language, mood: Profile['mood']): string {
  const values = mood.map(({ value }: Pick<Point, 'value'>) => value)
  const around = Math.max(1, Math.min(most, Math.floor(values.length / 2)))
  const before = medianOf(values.slice(0, around))
  const after = medianOf(values.slice(-around))
  if (before === null || after === null) return ''
  const now = moodText(after, language)
  if (values.length < 2) return i18n._('Emotional background: {now}', { now })
  if (before === after) return i18n._('Emotional background stays {now}', { now })
  return i18n._('Emotional background was {before}, is {now}', { before: moodText(before, language), now })
}
