// The limits of the lending service as the centre has set them.
import type { Act } from '#access/act.ts'
import { settingValue } from '#access/settings.ts'
import type { LendingLimits } from '../rules/limits.ts'
import { lendingSettings } from '../store/settings.ts'

export async function limitsOfLending(act: Act): Promise<LendingLimits> {
  const rows = await lendingSettings(act.sql)
  return {
    unitsOfFamily: Number(settingValue(rows, 'lending.unitsOfFamily')),
    briefing_months: Number(settingValue(rows, 'lending.briefingMonths')),
    extensions: Number(settingValue(rows, 'lending.extensions')),
    most_months: Number(settingValue(rows, 'lending.mostMonths')),
    offer_days: Number(settingValue(rows, 'lending.offerDays')),
  }
}
