import { Choice } from '#ui/choice.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { axesOf, whereOf, type Where, type WhereAxes } from '../../rules/where.ts'
import { whereWords } from '../../words.ts'

interface WhereFieldProps {
  readonly axes: WhereAxes
  readonly onChange: (axes: WhereAxes) => void
}

const usual: readonly Where[] = ['athome', 'brigade', 'centre', 'remote']

/** Where a service is given: one tap sets form, place and technology together. */
export function WhereField({ axes, onChange }: WhereFieldProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const where = whereOf(axes)
  const offered = where === 'other' ? [...usual, where] : usual
  return (
    <Choice
      label={i18n._('Where')}
      value={where}
      options={offered.map((value) => ({ value, label: whereWords[value][language] }))}
      onChange={(value) => value !== 'other' && onChange(axesOf(value))}
    />
  )
}
