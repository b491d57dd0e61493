import { Checkbox } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import type { LocalDate } from '#base/local-date.ts'
import { useAsk } from '#client/use-ask.ts'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import type { nearlyTheSame } from '../../contract.ts'
import { useSettled } from '#client/use-settled.ts'
import classes from './form.module.css'

interface NearlyTheSameProps {
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly birthDate: LocalDate | null
  readonly isSurelyNew: boolean
  readonly onSurelyNew: (is: boolean) => void
}

const quiet_ms = 350
const least = 2
/** Closest first: those further down only share a name with half of the town. */
const most = 4

/** Warns while one types that the child may be in the registry already, with links to look. */
export function NearlyTheSame({ isSurelyNew, onSurelyNew, birthDate, ...name }: NearlyTheSameProps) {
  const i18n = useI18n()
  const settled = useSettled(JSON.stringify([name.lastName, name.firstName, name.middleName]), quiet_ms)
  const [lastName, firstName, middleName] = (JSON.parse(settled) as string[]).map((part) => part.trim())
  const enough = lastName!.length >= least && firstName!.length >= least
  const { data } = useAsk<typeof nearlyTheSame>(
    'families.nearlyTheSame',
    { name: { lastName: lastName!, firstName: firstName!, middleName: middleName! }, birthDate },
    { when: enough, keepLast: true },
  )
  const found = enough ? (data?.children ?? []).slice(0, most) : []
  return (
    <div role="status">
      {found.length > 0 && (
        <div className={classes['nearly']} data-quiet={isSurelyNew || undefined}>
          <strong>
            <IconUsers aria-hidden />
            {found.some(({ isSame }) => isSame)
              ? i18n._('This child is already here')
              : i18n._('Is it not one of these children?')}
          </strong>
          <ul>
            {found.map((one) => (
              <li key={one.childId}>
                <a href={`/families/${one.childId}`}>{one.fullName}</a>{' '}
                {[dateText(one.birthDate), one.settlement].filter(Boolean).join(', ')}
              </li>
            ))}
          </ul>
          <Checkbox
            label={i18n._('No, this is another child')}
            checked={isSurelyNew}
            onChange={({ currentTarget }) => onSurelyNew(currentTarget.checked)}
          />
        </div>
      )}
    </div>
  )
}
