import type { Act } from '#access/act.ts'
import { ok, type Result } from '#base/result.ts'
import { starterCatalogue } from '../rules/catalogue.ts'
import { add } from './catalogue.ts'

/** Puts the catalogue of the practice «ДоброЦентр» into a new centre; services that are there stay. */
export async function addStarterCatalogue(act: Act): Promise<Result<{ added: number }>> {
  let added = 0
  for (const item of starterCatalogue) {
    const result = await add(act, { ...item, code: '' })
    if (result.ok) added++
    else if (result.code !== 'service-name-taken') return result
  }
  return ok({ added })
}
