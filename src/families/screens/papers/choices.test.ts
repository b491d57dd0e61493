import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import type { ChildData } from '../card/card-data.ts'
import { type CasePapers, paperChoices, type ShownCasePaper } from './choices.ts'

const day = localDate('2026-11-22')
const paper = (template: string, over: Partial<ShownCasePaper> = {}): ShownCasePaper => ({
  id: template,
  template,
  version: 1,
  title: template,
  number: null,
  day,
  signature: 'none',
  signedOn: null,
  hasScan: false,
  isVoided: false,
  destroyedOn: null,
  isRecorded: template === 'applicationToService' ? null : false,
  ...over,
})
const answer = (...papers: ShownCasePaper[]): CasePapers => ({
  papers,
  total: papers.length,
  missing: [],
  withoutOrder: [],
})
const consent = (purpose: 'processing' | 'photoForWork', isInForce = true) =>
  ({ purpose, isInForce }) as NonNullable<ChildData['consents']>[number]
const ticked = (choices: ReturnType<typeof paperChoices>): string[] =>
  choices.filter(({ isTicked }) => isTicked).map((one) => one.paper)

test('of a new child the application and the usual consents are ticked; those that ask for more wait', () => {
  const choices = paperChoices(answer(), [])
  expect(ticked(choices)).toEqual([
    'applicationToService',
    'consentProcessing',
    'consentPhoto',
    'consentMessages',
  ])
  expect(choices.map((one) => one.paper).slice(4)).toEqual(['consentTransfer', 'consentDissemination'])
})

test('what is in force or made is not offered again; what waits for a signature is offered without a tick', () => {
  const choices = paperChoices(answer(paper('applicationToService'), paper('consentPhoto')), [
    consent('processing'),
  ])
  expect(ticked(choices)).toEqual(['consentMessages'])
  expect(choices.find((one) => one.paper === 'consentPhoto')).toMatchObject({ waitingSince: day })
})

test('a voided paper and a consent that has ended count for nothing', () => {
  const voided = paper('applicationToService', { isVoided: true })
  expect(ticked(paperChoices(answer(voided), [consent('processing', false)]))).toContain('consentProcessing')
  expect(ticked(paperChoices(answer(voided), null))).toContain('applicationToService')
})
