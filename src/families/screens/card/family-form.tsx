import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { editFamily } from '../../contract.ts'
import { barrierWords, categoryWords } from '../../words/kinds.ts'
import { CheckGroup } from '../act/check-group.tsx'
import { explain } from '../explain.ts'
import { kilometres } from '../form/kilometres.ts'
import { holds, stale, type Family } from './card-data.ts'

interface EditFamilyProps {
  readonly family: Family
  readonly onClose: () => void
}

export function EditFamily({ family, onClose }: EditFamilyProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof editFamily>('families.editFamily', stale)
  const form = useActForm({
    initial: {
      settlement: family.settlement,
      distance: family.distance_km?.toString() ?? '',
      address: family.address ?? '',
      isAddressHidden: family.isAddressHidden,
      categories: family.categories.filter((one) => holds(one, today)).map(({ kind }) => kind),
      barriers: family.barriers.filter((one) => holds(one, today)).map(({ kind }) => kind),
      circumstances: family.circumstances ?? '',
      from: today as LocalDate | null,
    },
    act: async ({ from, distance, ...rest }) => {
      const distance_km = kilometres(distance)
      if (distance_km === undefined) return refuse('bad-input', { field: 'distance' })
      if (!from) return refuse('bad-input', { field: 'from' })
      return send({ familyId: family.id, from, family: { ...rest, distance_km } })
    },
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('Save')} onLeave={onClose}>
      <Pair>
        <TextInput {...form.text('settlement')} label={i18n._('Town or village')} />
        <TextInput
          {...form.text('distance')}
          label={i18n._('Kilometres from the centre')}
          inputMode="numeric"
        />
      </Pair>
      <TextInput {...form.text('address')} label={i18n._('Address')} autoComplete="off" />
      <Checkbox
        label={i18n._('Hide the address: only the head and the coordinator see it')}
        checked={form.values.isAddressHidden}
        onChange={({ currentTarget }) => form.change({ isAddressHidden: currentTarget.checked })}
      />
      <CheckGroup
        label={i18n._('What kind of family')}
        words={categoryWords}
        value={form.values.categories}
        onChange={(categories) => form.change({ categories })}
      />
      <CheckGroup
        label={i18n._('Why it is hard to come to the centre')}
        words={barrierWords}
        value={form.values.barriers}
        onChange={(barriers) => form.change({ barriers })}
      />
      <Textarea
        {...form.text('circumstances')}
        label={i18n._('Circumstances')}
        description={i18n._('Only the head and the coordinator see it')}
        rows={3}
      />
      <DateField
        {...form.field('from')}
        label={i18n._('Since what day it is so')}
        description={i18n._('Reports before this day count as it was')}
        today={today}
      />
    </ActForm>
  )
}
