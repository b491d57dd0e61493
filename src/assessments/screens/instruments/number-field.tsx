import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { numberText } from '../scores/score-text.ts'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly description?: string
}

/** A number as people type it, with a comma or a point; an empty field is none. */
export function NumberField({ label, value, onChange, description }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string): void => {
    setTyped(text)
    const plain = text.trim().replace(',', '.').replace('−', '-')
    if (plain === '') onChange(null)
    else if (/^-?\d+(\.\d+)?$/.test(plain)) onChange(Number(plain))
  }
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value === null ? '' : numberText(value))}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
    />
  )
}
