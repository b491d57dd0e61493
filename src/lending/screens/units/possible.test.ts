import { expect, test } from 'vitest'
import { possibleActs } from './possible.ts'

const clean = {
  lifecycle: 'inService',
  claim: null,
  hygiene: 'clean',
  technical: 'ok',
  condition: 'good',
} as const

test('what came back is cleaned first', () => {
  expect(possibleActs({ ...clean, hygiene: 'dirty' })[0]).toBe('clean')
})

test('what is missing can only be found', () => {
  expect(possibleActs({ ...clean, claim: 'missing' })).toEqual(['find'])
})

test('what is with a family is not cleaned, and a fault of it may be recorded', () => {
  const acts = possibleActs({ ...clean, claim: 'loan', hygiene: 'dirty' })
  expect(acts).not.toContain('clean')
  expect(acts).toContain('fail')
})

test('what is faulty goes to repair, and from there back', () => {
  expect(possibleActs({ ...clean, technical: 'faulty' })).toContain('sendToRepair')
  expect(possibleActs({ ...clean, technical: 'faulty', claim: 'service' })[0]).toBe('repaired')
})
