import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { LocalDate } from '#base/local-date.ts'
import type { PersonName } from '#base/person-name.ts'
import type { Result } from '#base/result.ts'
import { useMe } from '#access/screens/use-me.ts'
import type { ArgsOf } from '#client/caller.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { addStaff } from '../contract.ts'
import { specialistWords } from '../words.ts'
import { explain } from './explain.ts'

type Role = keyof typeof specialistWords

export interface StaffValues extends PersonName {
  readonly post: string
  /** '' is taken from the post. */
  readonly role: Role | ''
  readonly isEngaged: boolean
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

interface StaffFormProps {
  readonly initial: StaffValues
  readonly verb: string
  readonly act: (args: ArgsOf<typeof addStaff>) => Promise<Result<unknown>>
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** One member of staff: name, post, term. */
export function StaffForm({ initial, verb, act, onDone, onLeave }: StaffFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const form = useActForm({
    initial,
    act: ({ lastName, firstName, middleName, role, ...rest }) =>
      act({ name: { lastName, firstName, middleName }, role: role || null, ...rest }),
    explain: explain(language),
    onDone,
  })
  const roles = Object.entries(specialistWords).map(([value, text]) => ({ value, label: text[language] }))
  return (
    <Card>
      <ActForm form={form} verb={verb} onLeave={onLeave}>
        <TextInput {...form.text('lastName')} label={i18n._('Last name')} autoComplete="off" autoFocus />
        <Pair>
          <TextInput {...form.text('firstName')} label={i18n._('First name')} autoComplete="off" />
          <TextInput {...form.text('middleName')} label={i18n._('Patronymic, if any')} autoComplete="off" />
        </Pair>
        <TextInput
          {...form.text('post')}
          label={i18n._('Post')}
          description={i18n._('As the centre calls it: speech therapist, coordinator')}
          autoComplete="off"
          maxLength={200}
        />
        <NativeSelect
          {...form.text('role')}
          label={i18n._('In reports')}
          data={[{ value: '', label: i18n._('by the post') }, ...roles]}
        />
        <Checkbox
          label={i18n._('Engaged from outside, for a term')}
          checked={form.values.isEngaged}
          onChange={({ currentTarget }) => form.change({ isEngaged: currentTarget.checked })}
        />
        <Pair>
          <DateField
            {...form.field('from')}
            label={i18n._('Works since')}
            description={i18n._('Empty when not known')}
            today={today}
          />
          <DateField
            {...form.field('to')}
            label={i18n._('Last day of work')}
            description={i18n._('Empty while the person works')}
            today={today}
          />
        </Pair>
      </ActForm>
    </Card>
  )
}
