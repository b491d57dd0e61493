import { useState } from 'react'
import { TypeAhead } from '#ui/form/type-ahead.tsx'
import { useI18n } from '#ui/i18n.ts'
import type { ServiceItem } from '../../contract.ts'
import { useServiceOptions } from './use-service-options.ts'

interface ServiceFieldProps {
  readonly serviceId: string | null
  /** Whose latest services stand first. */
  readonly staffId: string | null
  readonly onChoose: (item: ServiceItem | null) => void
  readonly error?: string | undefined
  readonly autoFocus?: boolean
}

/** Letters of a name that the field shows on a phone. */
const fits = 34

/** A service of the catalogue, found by the beginnings of its words. */
export function ServiceField({ serviceId, staffId, onChoose, ...field }: ServiceFieldProps) {
  const i18n = useI18n()
  const [typed, setTyped] = useState('')
  const { options, items } = useServiceOptions(typed, staffId)
  const itemOf = (id: string | null): ServiceItem | null => items.find((item) => item.id === id) ?? null
  const chosen = itemOf(serviceId)
  return (
    <TypeAhead
      {...field}
      name="serviceId"
      label={i18n._('Service')}
      placeholder={i18n._('Begin to type, or press the down arrow')}
      chosen={chosen && { id: chosen.id, label: chosen.name }}
      options={options}
      onType={setTyped}
      onChoose={(option) => onChoose(itemOf(option?.id ?? null))}
      hint={chosen && chosen.name.length > fits ? chosen.name : undefined}
      says={options.length === 0 && typed ? i18n._('The catalogue has no such service.') : undefined}
    />
  )
}
