import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { Pair } from '#ui/form/pair.tsx'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n } from '#ui/i18n.ts'
import { barrierWords, categoryWords } from '../../words/kinds.ts'
import { CheckGroup } from '../act/check-group.tsx'
import type { NewChildValues } from './new-child-values.ts'
import { More } from './part.tsx'

/** Where a new family lives and why it cannot come; the rest is folded. */
export function HomeFields({ form }: { form: ActForm<NewChildValues> }) {
  const i18n = useI18n()
  return (
    <>
      <Pair>
        <TextInput {...form.text('settlement')} label={i18n._('Town or village')} autoComplete="off" />
        <TextInput
          {...form.text('distance')}
          label={i18n._('Kilometres from the centre')}
          inputMode="numeric"
        />
      </Pair>
      <CheckGroup
        label={i18n._('Why it is hard to come to the centre')}
        words={barrierWords}
        value={form.values.barriers}
        onChange={(barriers) => form.change({ barriers })}
      />
      <More title={i18n._('Address and more about the family')}>
        <TextInput {...form.text('address')} label={i18n._('Address')} autoComplete="off" maxLength={500} />
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
        <Textarea
          {...form.text('circumstances')}
          label={i18n._('Circumstances')}
          description={i18n._('Only the head and the coordinator see it')}
          rows={3}
          maxLength={5000}
        />
      </More>
    </>
  )
}
