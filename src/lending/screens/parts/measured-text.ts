import type { I18n } from '@lingui/core'
import type { OutputOf } from '#base/act.ts'
import { dateText } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'
import type { counter } from '../../contract.ts'

type Measurement = OutputOf<typeof counter>['measurement']

/** «рост 118 см, вес 21,5 кг, 03.11.2026», or that nothing is measured. */
export function measuredText(i18n: I18n, language: Language, measurement: Measurement): string {
  if (!measurement) return i18n._('not measured yet')
  const { height_cm, weight_kg, hip_cm, day } = measurement
  const kilos = language === 'ru' ? String(weight_kg).replace('.', ',') : String(weight_kg)
  return [
    height_cm !== null && i18n._('height {value} cm', { value: height_cm }),
    weight_kg !== null && i18n._('weight {value} kg', { value: kilos }),
    hip_cm !== null && i18n._('hips {value} cm', { value: hip_cm }),
    dateText(day),
  ]
    .filter(Boolean)
    .join(', ')
}
