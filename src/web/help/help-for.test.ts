import { expect, test } from 'vitest'
import { helpFor } from './help-for.ts'

const texts = import.meta.glob<string>('./*.md', { query: '?raw', import: 'default', eager: true })
const id = '0193c0de-0000-7000-8000-000000000001'

test('every help stands in both languages', () => {
  const names = (language: string) =>
    Object.keys(texts)
      .filter((name) => name.endsWith(`.${language}.md`))
      .map((name) => name.replace(`.${language}.md`, ''))
  expect(names('ru').toSorted()).toEqual(names('en').toSorted())
})

test.each(Object.entries(texts))('%s uses no more than help can show', (_, text) => {
  const blocks = text.trim().split(/\n{2,}/)
  expect(blocks.filter((block) => /^(#(?!# )|###|\*|\d+\.)/.test(block))).toEqual([])
  for (const block of blocks.filter((one) => one.startsWith('- ')))
    expect(block.split('\n').filter((line) => !line.startsWith('- '))).toEqual([])
  expect(text.replaceAll(/«Я могу!»|“I can!”/g, '')).not.toContain('!')
})

const own = [
  ['/programmes', 'programmes'],
  ['/programmes/new', 'programmes.new'],
  [`/programmes/${id}`, 'programmes.one'],
  [`/programmes/${id}/sheet`, 'programmes.one.sheet'],
  [`/programmes/${id}/sessions/${id}`, 'programmes.one.sessions.one'],
  [`/programmes/${id}/plan`, 'programmes.one.plan'],
  [`/programmes/${id}/conference`, 'programmes.one.conference'],
  ['/programmes/templates', 'programmes.templates'],
  ['/programmes/templates/motor', 'programmes.templates.one'],
  ['/programmes/templates/selfCare/results', 'programmes.templates.one'],
  [`/programmes/templates/${id}`, 'programmes.templates.one'],
  ['/assessments/new', 'assessments.new'],
  [`/assessments/${id}`, 'assessments.one'],
  ['/assessments/instruments', 'assessments.instruments'],
  ['/assessments/instruments/development', 'assessments.instruments.one'],
  ['/reports/overview', 'reports.overview'],
  ['/reports/frozen', 'reports.frozen'],
  ['/reports/frozen/new', 'reports.frozen.new'],
  [`/reports/frozen/${id}`, 'reports.frozen.one'],
  ['/reports/missing', 'reports.missing'],
  ['/reports/plan', 'reports.plan'],
  [`/families/${id}/edit`, 'families.one.edit'],
  ['/unheard/of', 'my-day'],
] as const

test.each(own)('the page %s has the help %s', async (path, name) => {
  expect(await helpFor(path, 'ru')).toBe(texts[`./${name}.ru.md`])
})
