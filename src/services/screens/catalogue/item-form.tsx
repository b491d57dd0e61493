import { TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { draftsOf } from '#client/drafts.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { addItem, editItem, ServiceItem } from '../../contract.ts'
import { directionWords, measureWords, typeWords } from '../../words.ts'
import { explain } from '../explain.ts'
import { CodeSelect } from '../fields/code-select.tsx'
import { stale } from '../stale.ts'

interface ItemFormProps {
  /** `null` adds one. */
  readonly item: ServiceItem | null
  readonly onDone: () => void
  readonly onLeave: () => void
}

type Values = Omit<ServiceItem, 'id' | 'needsClassification'>

const fresh: Values = {
  name: '',
  code: '',
  type: null,
  direction: null,
  measure: null,
  minutes: null,
  tariff_kopecks: null,
  from: null,
  to: null,
}

function valuesOf(item: ServiceItem): Values {
  const { id: _id, needsClassification: _needs, ...values } = item
  return values
}

/** A service of the catalogue: its name, its place in both classifiers, the usual length, the days it is in force. */
export function ItemForm({ item, onDone, onLeave }: ItemFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const add = useSend<typeof addItem>('services.addItem', stale)
  const edit = useSend<typeof editItem>('services.editItem', stale)
  const form = useActForm<Values>({
    initial: item ? valuesOf(item) : fresh,
    drafts: draftsOf(`services.item/${item?.id ?? 'new'}`),
    act: (values) => (item ? edit({ ...values, itemId: item.id }) : add(values)),
    explain: (refusal) => explain(refusal, language),
    onDone: () => {
      say({ text: i18n._('The catalogue is changed') })
      onDone()
    },
  })
  const { values, change } = form
  const unknown = i18n._('Not known yet')
  return (
    <ActForm form={form} verb={item ? i18n._('Save') : i18n._('Add a service')} onLeave={onLeave}>
      <TextInput {...form.text('name')} label={i18n._('Name')} autoFocus={!item} maxLength={300} />
      <CodeSelect
        label={i18n._('Type by law 442')}
        words={typeWords}
        value={values.type}
        none={unknown}
        onChange={(type) => change({ type })}
      />
      <CodeSelect
        label={i18n._('Direction of rehabilitation')}
        words={directionWords}
        value={values.direction}
        none={unknown}
        onChange={(direction) => change({ direction })}
      />
      <CodeSelect
        label={i18n._('Kind of measure')}
        words={measureWords}
        value={values.measure}
        none={unknown}
        onChange={(measure) => change({ measure })}
      />
      <Pair>
        <TextInput
          {...form.text('minutes')}
          label={i18n._('Usual minutes')}
          inputMode="numeric"
          value={values.minutes ?? ''}
          onChange={(event) =>
            change({ minutes: Number(event.currentTarget.value.replace(/\D/g, '')) || null })
          }
        />
        <TextInput {...form.text('code')} label={i18n._('Code')} maxLength={40} />
      </Pair>
      <Pair>
        <DateField
          label={i18n._('In force from')}
          {...form.field('from')}

          today={today}
        />
        <DateField
          label={i18n._('In force to')}
          {...form.field('to')}

          today={today}
        />
      </Pair>
    </ActForm>
  )
}
