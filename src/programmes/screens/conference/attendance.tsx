import { Checkbox } from '@mantine/core'
import { useAsk } from '#client/use-ask.ts'
import type { staff } from '#team/contract.ts'
import { useI18n } from '#ui/i18n.ts'
import classes from './conference.module.css'

interface AttendanceProps {
  readonly value: readonly string[]
  readonly error: string | undefined
  readonly onChange: (staffIds: string[]) => void
}

/** Who of the staff took part. */
export function Attendance({ value, error, onChange }: AttendanceProps) {
  const i18n = useI18n()
  const { data } = useAsk<typeof staff>('team.staff', { withFormer: false })
  const people = data?.staff ?? []
  return (
    <fieldset className={classes['people']}>
      <legend>{i18n._('Who took part')}</legend>
      <div tabIndex={people.length > 8 ? 0 : undefined}>
        {people.map(({ id, shortName, post }) => (
          <Checkbox
            key={id}
            label={`${shortName}, ${post}`}
            checked={value.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(
                people.map((one) => one.id).filter((one) => (one === id ? checked : value.includes(one))),
              )
            }
          />
        ))}
      </div>
      {error && (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
