import { Checkbox } from '@mantine/core'
import classes from './session.module.css'

interface TicksProps {
  readonly legend: string
  readonly offered: readonly string[]
  readonly value: readonly string[]
  readonly onChange: (ticked: string[]) => void
}

/** Things of the plan, ticked; what was not used is ticked off. */
export function Ticks({ legend, offered, value, onChange }: TicksProps) {
  if (offered.length === 0) return null
  return (
    <fieldset className={classes['ticks']}>
      <legend>{legend}</legend>
      <div>
        {offered.map((one) => (
          <Checkbox
            key={one}
            label={one}
            checked={value.includes(one)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(offered.filter((other) => (other === one ? checked : value.includes(other))))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
