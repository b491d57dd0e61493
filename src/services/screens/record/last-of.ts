import { ask } from '#client/browser.ts'
import type { lastLike, timeline } from '../../contract.ts'
import type { Last } from './record-values.ts'

/**
 * «Как в прошлый раз»: the latest record of the specialist with this child, or else with anybody. For a person who is no
 * specialist it is the latest record of the child.
 */
export async function lastOf(childId: string | null, staffId: string | null): Promise<Last | null> {
  if (!staffId) return childId ? latestOfChild(childId) : null
  const before = await ask<typeof lastLike>('services.lastLike', { childId, staffId })
  if (before.record || !childId) return before.record
  return (await ask<typeof lastLike>('services.lastLike', { staffId })).record
}

async function latestOfChild(childId: string): Promise<Last | null> {
  const { records } = await ask<typeof timeline>('services.timeline', { childId, limit: 5 })
  return records.find(({ isReversed }) => !isReversed) ?? null
}
