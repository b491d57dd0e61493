import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { recordAssessment } from '../contract.ts'
import { type AssessmentFacts, checkAssessment } from './record.ts'
import { shipped } from './shipped.ts'

const filled = recordAssessment.input.parse({
  assessmentId: '019a0000-0000-7000-8000-000000000001',
  childId: '019a0000-0000-7000-8000-000000000002',
  instrument: 'closingJournal',
  version: 1,
  phase: 'final',
  day: '2026-05-12',
  answers: { answer: 4 },
})
const facts: AssessmentFacts = {
  child: { birthDate: localDate('2020-05-12'), deceasedOn: null },
  definition: shipped.get('closingJournal')!,
  isStaffKnown: true,
  isAdultTheirs: true,
  today: localDate('2026-05-12'),
}
const on = (day: string) => ({ ...filled, day: localDate(day) })
const deceased = { child: { ...facts.child!, deceasedOn: localDate('2026-03-01') } }
const ofAdult = { definition: { ...facts.definition!, subject: 'adult' as const } }
const adultId = filled.childId

test.each<[string, typeof filled, Partial<AssessmentFacts>, string]>([
  ['today', filled, {}, 'taken'],
  ['tomorrow', on('2026-05-13'), {}, 'date-in-future'],
  ['on the day of birth', on('2020-05-12'), {}, 'taken'],
  ['the day before birth', on('2020-05-11'), {}, 'assessed-before-birth'],
  ['on the last day', on('2026-03-01'), deceased, 'taken'],
  ['the day after the last', on('2026-03-02'), deceased, 'assessed-after-death'],
  ['of a child out of reach', filled, { child: null }, 'child-unknown'],
  ['by an instrument that is not there', filled, { definition: null }, 'instrument-unknown'],
  ['by nobody who works here', filled, { isStaffKnown: false }, 'staff-unknown'],
  ['of an adult who is not named', filled, ofAdult, 'adult-missing'],
  ['of an adult who is', { ...filled, adultId }, ofAdult, 'taken'],
  ['of an adult of another family', { ...filled, adultId }, { isAdultTheirs: false }, 'adult-unknown'],
  ['with an answer that is none', { ...filled, answers: { answer: 1 } }, {}, 'answer-out-of-range'],
])('an examination %s', (_, given, known, expected) => {
  const verdict = checkAssessment(given, { ...facts, ...known })
  expect(verdict.ok ? 'taken' : verdict.code).toBe(expected)
})
