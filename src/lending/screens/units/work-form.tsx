import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm, type ActForm as Form } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { kind } from '../../contract/kind.ts'
import type { workOnUnit } from '../../contract/unit.ts'
import { conditionWords, unitActWords } from '../../words/units.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { optionsOf } from '../parts/options.ts'
import { stale } from '../parts/stale.ts'
import type { UnitAct } from './possible.ts'
import type { ShownUnit } from './shown.ts'

interface WorkFormProps {
  readonly act: UnitAct
  readonly unit: ShownUnit
  readonly onClose: () => void
}

interface Values {
  readonly day: LocalDate | null
  readonly agent: string
  readonly batch: string
  readonly condition: keyof typeof conditionWords
  readonly missingParts: readonly string[]
  readonly note: string
}

const asksCondition: readonly UnitAct[] = ['inspect', 'repaired', 'find']

/** One act of the storekeeper: what was done, when, and what the act itself asks for. */
export function WorkForm({ act, unit, onClose }: WorkFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today, staffId } = useMe()
  const send = useSend<typeof workOnUnit>('lending.workOnUnit', stale)
  const form = useActForm<Values>({
    initial: {
      day: today,
      agent: '',
      batch: '',
      condition: unit.condition,
      missingParts: unit.missingParts,
      note: '',
    },
    explain: explain(language),
    act: async ({ day, missingParts, condition, ...values }) => {
      if (!day) return refuse('day-missing', { field: 'day' })
      return send({
        unitId: unit.id,
        act,
        day,
        staffId,
        condition: asksCondition.includes(act) ? condition : null,
        missingParts: act === 'inspect' ? [...missingParts] : null,
        ...values,
      })
    },
    onDone: () => {
      say({ text: `${unit.inventoryNumber}: ${unitActWords[act][language].toLowerCase()}` })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Record')} onLeave={onClose}>
      {act === 'clean' && <CleaningFields form={form} unit={unit} />}
      {asksCondition.includes(act) && (
        <NativeSelect
          label={i18n._('Condition')}
          data={optionsOf(conditionWords, language)}
          {...form.text('condition')}
        />
      )}
      {act === 'inspect' && <PartsFields form={form} unit={unit} />}
      <Textarea
        label={i18n._('Note')}
        rows={2}
        maxLength={1000}
        description={
          act === 'fail' || act === 'restrict' ? i18n._('What is wrong, or what must be kept to') : undefined
        }
        {...form.text('note')}
      />
      <DateField label={i18n._('Day')} today={today} max={today} {...form.field('day')} />
    </ActForm>
  )
}

interface FieldsProps {
  readonly form: Form<Values>
  readonly unit: ShownUnit
}

function CleaningFields({ form, unit }: FieldsProps) {
  const i18n = useI18n()
  const { data } = useAsk<typeof kind>('lending.kind', { kindId: unit.kindId })
  return (
    <>
      {data?.cleaning && <p className={classes['quiet']}>{data.cleaning}</p>}
      <Pair>
        <TextInput label={i18n._('Cleaned with')} maxLength={200} autoFocus {...form.text('agent')} />
        <TextInput label={i18n._('Batch of the agent')} maxLength={100} {...form.text('batch')} />
      </Pair>
    </>
  )
}

function PartsFields({ form, unit }: FieldsProps) {
  const i18n = useI18n()
  const { data } = useAsk<typeof kind>('lending.kind', { kindId: unit.kindId })
  const { missingParts } = form.values
  if (!data || data.parts.length === 0) return null
  return (
    <fieldset className={classes['group']}>
      <legend>{i18n._('Parts that are there')}</legend>
      <div>
        {data.parts.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={!missingParts.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              form.change({
                missingParts: checked ? missingParts.filter((one) => one !== id) : [...missingParts, id],
              })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
