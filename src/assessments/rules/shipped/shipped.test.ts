import { expect, test } from 'vitest'
import { definitionSchema, domains, type Definition } from '../../contract/definition.ts'
import { classifications } from './classifications.ts'
import { closingJournal } from './closing-journal.ts'
import { closing } from './closing.ts'
import { cognition } from './cognition.ts'
import { development } from './development.ts'
import { emotions } from './emotions.ts'
import { familyProfile } from './family-profile.ts'
import { home } from './home.ts'
import { icf } from './icf.ts'
import { knowledge } from './knowledge.ts'
import * as licensed from './licensed.ts'
import { skills } from './skills.ts'
import { strain } from './strain.ts'

const own = { development, emotions, cognition, knowledge, skills, closing, closingJournal, home }
const shipped: Record<string, Definition> = {
  ...own,
  familyProfile,
  strain,
  icf,
  classifications,
  ...licensed,
}
const each = Object.entries(shipped)

const valuesOf = (definition: Definition, id: string): number[] => {
  const item = definition.items.find((candidate) => candidate.id === id)
  if (item?.kind === 'number') return [item.min ?? Number.NaN, item.max ?? Number.NaN]
  return item?.options.flatMap((option) => option.value ?? []) ?? []
}

test.each(each)('%s says what its schema asks and nothing is cut or changed by it', (_, definition) => {
  expect(definitionSchema.parse(definition)).toEqual(definition)
  expect(definition.about).not.toBe('')
  expect(definition.rights).not.toBe('')
})

test.each(each)('%s has items, scales and categories of different names', (_, definition) => {
  for (const names of [
    definition.items.map((item) => item.id),
    definition.scales.map((scale) => scale.id),
    definition.categories.map((category) => category.code),
  ])
    expect(new Set(names).size).toBe(names.length)
})

test.each(each)('%s lets every item be answered, and its forms are known', (_, definition) => {
  const { items, forms } = definition
  const of = (kind: string) => items.filter((item) => item.kind === kind)
  expect(of('choice').filter((item) => item.options.length < 2)).toEqual([])
  expect(of('number').filter(({ min, max }) => !(Number(min) < Number(max)))).toEqual([])
  expect(of('text').filter((item) => item.isRequired)).toEqual([])
  expect(items.filter((item) => item.form && !forms.includes(item.form))).toEqual([])
})

test.each(each)(
  '%s has scales of items that it asks, over the range that the answers can give',
  (_, definition) => {
    for (const scale of definition.scales) {
      const values = scale.items.map((id) => valuesOf(definition, id))
      expect(values.every((list) => list.length > 0)).toBe(true)
      const least = values.map((list) => Math.min(...list))
      const most = values.map((list) => Math.max(...list))
      const sum = (list: number[]) => list.reduce((total, value) => total + value, 0)
      const range = {
        sum: [sum(least), sum(most)],
        mean: [sum(least) / least.length, sum(most) / most.length],
        percent: [0, 100],
      }[scale.scoring]
      // The answers of a paper journal are steps of a longer scale.
      if (definition !== closingJournal) expect([scale.min, scale.max]).toEqual(range)
    }
  },
)

test.each(each)('%s has bands that rise to the end of their scale', (_, definition) => {
  for (const { bands, max } of definition.scales.filter((scale) => scale.bands.length > 0)) {
    const ends = bands.map((band) => band.upTo)
    expect(ends).toEqual([...new Set(ends)].toSorted((a, b) => a - b))
    expect(ends.at(-1)).toBe(max)
  }
})

test('the protocol of development has the six spheres, each from no problem to a complete one', () => {
  const spheres = development.scales.filter((scale) => scale.measures === 'development')
  expect(spheres.map((scale) => scale.domain)).toEqual([...domains])
  for (const sphere of spheres) {
    expect(sphere).toMatchObject({ better: 'lower', scoring: 'sum', items: [sphere.id], min: 0, max: 4 })
    expect(valuesOf(development, sphere.id)).toEqual([0, 1, 2, 3, 4])
  }
  expect(development.items.filter((item) => item.isRequired).map((item) => item.id)).toEqual([...domains])
})

test('from 4 to 3 in a sphere is better by one level, read by its bands', () => {
  const motor = development.scales.find((scale) => scale.id === 'motor')
  const band = (value: number) => motor?.bands.find((candidate) => value <= candidate.upTo)?.text
  expect([band(4), band(3)]).toEqual(['полная проблема', 'тяжёлые проблемы'])
  expect(motor?.better).toBe('lower')
})

const rightOf = (options: Definition['items'][number]['options']) =>
  options.find(({ value }) => value === 1)?.text ?? ''

test('mood has three values wherever it is asked', () => {
  for (const definition of [development, emotions]) expect(valuesOf(definition, 'mood')).toEqual([-1, 0, 1])
})

test('the forms of the knowledge test are equal: ten questions, one right answer each, as many choices', () => {
  for (const form of knowledge.forms) {
    const questions = knowledge.items.filter((item) => item.form === form)
    expect(questions).toHaveLength(10)
    for (const question of questions)
      expect(question.options.map((option) => Number(option.value)).toSorted((a, b) => a - b)).toEqual([
        0, 0, 0, 1,
      ])
  }
  expect(knowledge.scales[0]?.bands.at(-1)?.text).toBe('зачтено')
  expect(knowledge.scales[0]?.bands.at(-2)?.upTo).toBe(69)
})

test('the right answers of the knowledge test do not stand in one place and are not mostly the longest', () => {
  for (const form of knowledge.forms) {
    const questions = knowledge.items.filter((item) => item.form === form)
    const places = questions.map((question) => question.options.findIndex((option) => option.value === 1))
    expect(new Set(places).size).toBe(3)
    const longest = questions.filter(({ options }) =>
      options.every((option) => option.value === 1 || option.text.length < rightOf(options).length),
    )
    expect(longest.length).toBeLessThanOrEqual(3)
  }
})

test('each practical skill is a scale of its own', () => {
  expect(skills.scales.length).toBeGreaterThanOrEqual(10)
  for (const scale of skills.scales) {
    expect(scale).toMatchObject({ measures: 'skills', items: [scale.id], min: 0, max: 2, better: 'higher' })
    expect(valuesOf(skills, scale.id)).toEqual([0, 1, 2])
  }
})

test('the strain of a parent is five questions, 20 at most, and calls the psychologist from 13', () => {
  expect(strain.items).toHaveLength(5)
  expect(strain.scales[0]).toMatchObject({ min: 0, max: 20, better: 'lower' })
  expect(strain.alarm).toEqual({ scale: 'strain', from: 13 })
  expect(strain.scales[0]?.bands.map((band) => band.upTo)).toContain(12)
})

test('an answer from a paper journal falls on the same steps as the survey of today', () => {
  expect(closingJournal.items[0]?.options.map((option) => [option.text, option.value])).toEqual([
    ['Да', 4],
    ['Затрудняемся ответить', 3],
    ['Нет', 2],
  ])
  expect(closingJournal.scales[0]).toMatchObject({ id: 'better', min: 1, max: 5, measures: 'lifeBetter' })
})

test('every activity of the classification of functioning has its sphere, and only activities have one', () => {
  expect(icf.categories.length).toBeGreaterThanOrEqual(60)
  for (const { code, domain } of icf.categories) expect(Boolean(domain)).toBe(code.startsWith('d'))
  expect(new Set(icf.categories.flatMap((category) => category.domain ?? []))).toEqual(new Set(domains))
})

test('classifications are neither better nor worse and count for nothing', () => {
  for (const scale of classifications.scales) {
    expect(scale.better).toBe('none')
    expect(scale.measures).toBeUndefined()
  }
})

test('a licensed instrument counts for outcomes only where its threshold of change is published', () => {
  for (const { kind, scales } of Object.values(licensed)) {
    expect(kind).toBe('skeleton')
    for (const scale of scales) expect(scale.measures === 'scored').toBe(Boolean(scale.mcid))
  }
})
