import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { Fragment } from 'react'
import type { OutputOf } from '#base/act.ts'
import { useSend } from '#client/use-ask.ts'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm, type ActForm as Form } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { kind, saveKind } from '../../contract/kind.ts'
import { categoryWords, hygieneClassWords, regimeWords } from '../../words/kinds.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { optionsOf } from '../parts/options.ts'
import { stale } from '../parts/stale.ts'
import { kindValues, limitNames, toKind, type KindValues, type LimitName } from './kind-values.ts'
import own from './kinds.module.css'

type Kind = OutputOf<typeof kind>

interface KindFormProps {
  readonly kindId: string
  /** Null: a new one. */
  readonly kind: Kind | null
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** What is known of a kind. */
export function KindForm({ kindId, kind, onDone, onLeave }: KindFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof saveKind>('lending.saveKind', stale)
  const form = useActForm<KindValues>({
    initial: kindValues(kind),
    explain: explain(language),
    act: async (values) => {
      const read = toKind(values, kind?.parts ?? [])
      return read.ok ? send({ kindId, base: kind?.version ?? null, ...read.value }) : read
    },
    onDone,
  })
  return (
    <ActForm form={form} verb={kind ? i18n._('Save') : i18n._('Add')} onLeave={onLeave} atHand>
      <Basics form={form} />
      <Limits form={form} />
      <Texts form={form} />
      <Terms form={form} />
    </ActForm>
  )
}

interface FieldsProps {
  readonly form: Form<KindValues>
}

function Basics({ form }: FieldsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <>
      <TextInput label={i18n._('Name')} maxLength={200} {...form.text('name')} />
      <Pair>
        <NativeSelect
          label={i18n._('Category')}
          data={optionsOf(categoryWords, language)}
          {...form.text('category')}
        />
        <TextInput
          label={i18n._('Number in the federal list')}
          maxLength={20}
          {...form.text('federalCode')}
        />
      </Pair>
      <Choice
        label={i18n._('Risk')}
        value={form.values.risk}
        options={[
          { value: 'low', label: i18n._('ordinary') },
          { value: 'high', label: i18n._('high') },
        ]}
        onChange={(risk) => form.change({ risk })}
      />
      <p className={classes['quiet']}>
        {form.values.risk === 'high'
          ? i18n._('Handed out after measurements, preparation and a briefing at which the adult shows it.')
          : i18n._('Handed out at once: a signed briefing is enough.')}
      </p>
    </>
  )
}

function Limits({ form }: FieldsProps) {
  const i18n = useI18n()
  const names: Record<LimitName, string> = {
    height_cm: i18n._('Height, cm'),
    weight_kg: i18n._('Weight, kg'),
    hip_cm: i18n._('Hip width, cm'),
    age_months: i18n._('Age, months'),
  }
  const { limits } = form.values
  const type = (name: LimitName, part: { from?: string; to?: string }): void =>
    form.change({ limits: { ...limits, [name]: { ...limits[name], ...part } } })
  return (
    <fieldset className={classes['group']}>
      <legend>{i18n._('Whom it fits')}</legend>
      <div className={own['limits']}>
        {limitNames.map((name) => (
          <Fragment key={name}>
            <span>{names[name]}</span>
            {(['from', 'to'] as const).map((end) => (
              <TextInput
                key={end}
                aria-label={`${names[name]}: ${end === 'from' ? i18n._('from') : i18n._('up to')}`}
                placeholder={end === 'from' ? i18n._('from') : i18n._('up to')}
                inputMode="numeric"
                value={limits[name][end]}
                onChange={(event) => type(name, { [end]: event.currentTarget.value })}
              />
            ))}
          </Fragment>
        ))}
      </div>
    </fieldset>
  )
}

function Texts({ form }: FieldsProps) {
  const i18n = useI18n()
  return (
    <>
      <Textarea
        label={i18n._('Contraindications')}
        rows={2}
        maxLength={4000}
        {...form.text('contraindications')}
      />
      <Textarea label={i18n._('Instruction')} rows={3} maxLength={4000} {...form.text('instruction')} />
      <Textarea
        label={i18n._('The adult shows')}
        description={i18n._('One deed a line; each is ticked at the briefing')}
        rows={5}
        maxLength={4000}
        {...form.text('briefing')}
      />
      <Textarea
        label={i18n._('Parts')}
        description={i18n._('One part a line; * at the end: it may be missing')}
        rows={4}
        {...form.text('parts')}
      />
      <Textarea label={i18n._('Cleaning')} rows={3} maxLength={4000} {...form.text('cleaning')} />
    </>
  )
}

function Terms({ form }: FieldsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <>
      <Pair>
        <TextInput label={i18n._('Term, months')} inputMode="numeric" {...form.text('term_months')} />
        <NativeSelect
          label={i18n._('Lent')}
          data={optionsOf(regimeWords, language)}
          {...form.text('regime')}
        />
      </Pair>
      {form.values.regime === 'tariff' && (
        <TextInput label={i18n._('Price of a day, ₽')} inputMode="decimal" {...form.text('tariff')} />
      )}
      <Pair>
        <TextInput
          label={i18n._('Checked every, months')}
          inputMode="numeric"
          {...form.text('check_months')}
        />
        <TextInput
          label={i18n._('Service life, years')}
          inputMode="numeric"
          {...form.text('service_life_years')}
        />
      </Pair>
      <NativeSelect
        label={i18n._('Hygiene')}
        data={optionsOf(hygieneClassWords, language)}
        {...form.text('hygiene')}
      />
      <Checkbox
        label={i18n._('Used up by quantity, not lent')}
        checked={form.values.isConsumable}
        onChange={({ currentTarget: { checked } }) => form.change({ isConsumable: checked })}
      />
    </>
  )
}
