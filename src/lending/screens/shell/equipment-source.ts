import { reachOf } from '#access/policy.ts'
import type { Me } from '#access/screens/use-me.ts'
import { ask } from '#client/browser.ts'
import type { Language } from '#ui/i18n.ts'
import type { OmniboxResult, OmniboxSource } from '#ui/offer.ts'
import type { units } from '../../contract/unit.ts'
import { reasonWords } from '../../words/units.ts'
import { unitHref } from '../parts/hrefs.ts'

const most = 6

/** Equipment for the search box: by inventory number or name, with how it stands. None for roles that open none. */
export function equipmentSources(me: Me, language: Language): OmniboxSource[] {
  if (reachOf(me.roles, 'lending.unit') === null) return []
  const find = async (text: string, signal: AbortSignal): Promise<OmniboxResult[]> => {
    const { rows } = await ask<typeof units>(
      'lending.units',
      { text: text.slice(0, 100), limit: most },
      signal,
    )
    return rows.map((row) => ({
      id: row.id,
      label: `${row.inventoryNumber}, ${row.kindName}`,
      note: row.reasons[0] ? reasonWords[row.reasons[0]][language] : row.shelf,
      href: unitHref(row.id),
    }))
  }
  return [{ id: 'equipment', group: 'equipment', find }]
}
