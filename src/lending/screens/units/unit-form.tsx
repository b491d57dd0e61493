import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse, type Result } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { newId } from '#services/screens/new-id.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm, type ActForm as Form } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { addUnit, editUnit } from '../../contract/unit.ts'
import { conditionWords, homeWords, hygieneWords } from '../../words/units.ts'
import { explain } from '../parts/explain.ts'
import { KindField } from '../parts/kind-field.tsx'
import { numberTyped, wholeTyped } from '../parts/number-typed.ts'
import { optionsOf } from '../parts/options.ts'
import { PointField } from '../parts/point-field.tsx'
import { StaffField } from '../parts/staff-field.tsx'
import { stale } from '../parts/stale.ts'
import { usePoints } from '../parts/use-points.ts'
import type { ShownUnit } from './shown.ts'

interface Values {
  readonly kindId: string | null
  readonly inventoryNumber: string
  readonly serial: string
  readonly home: keyof typeof homeWords
  readonly staffId: string | null
  /** Null: the first point, or as it was. */
  readonly pointId: string | null
  readonly shelf: string
  readonly receivedOn: LocalDate | null
  readonly cost: string
  readonly fund: string
  readonly isGrant: boolean
  readonly account: string
  readonly keeperId: string | null
  readonly condition: keyof typeof conditionWords
  readonly hygiene: keyof typeof hygieneWords
  readonly quantity: string
}

const roubles = (kopecks: number): string => String(kopecks / 100).replace('.', ',')

/** A unit that is new: clean, of the lending point, received today. */
const newUnit = (kindId: string | null, today: LocalDate): Values => ({
  kindId,
  inventoryNumber: '',
  serial: '',
  home: 'lending',
  staffId: null,
  pointId: null,
  shelf: '',
  receivedOn: today,
  cost: '',
  fund: '',
  isGrant: false,
  account: '',
  keeperId: null,
  condition: 'new',
  hygiene: 'clean',
  quantity: '',
})

const known = ({ cost_kopecks, quantity, ...unit }: ShownUnit): Values => ({
  kindId: unit.kindId,
  inventoryNumber: unit.inventoryNumber,
  serial: unit.serial,
  home: unit.home,
  staffId: unit.staffId,
  pointId: unit.pointId,
  shelf: unit.shelf,
  receivedOn: unit.receivedOn,
  cost: cost_kopecks === null ? '' : roubles(cost_kopecks),
  fund: unit.fund,
  isGrant: unit.isGrant,
  account: unit.account,
  keeperId: unit.keeperId,
  condition: unit.condition,
  hygiene: unit.hygiene,
  quantity: quantity === null ? '' : String(quantity),
})

/** The fields as the server takes them, or what is wrong with one. */
function fieldsOf(
  values: Values,
): Result<Omit<Parameters<ReturnType<typeof useSend<typeof addUnit>>>[0], 'unitId'>> {
  const { kindId, cost, quantity, staffId, home, ...rest } = values
  if (!kindId) return refuse('kind-missing', { field: 'kindId' })
  if (!values.inventoryNumber.trim()) return refuse('number-missing', { field: 'inventoryNumber' })
  const [price, amount] = [numberTyped(cost), wholeTyped(quantity)]
  if (price === 'strange') return refuse('not-a-number', { field: 'cost' })
  if (amount === 'strange') return refuse('not-a-number', { field: 'quantity' })
  return {
    ok: true,
    value: {
      ...rest,
      kindId,
      home,
      staffId: home === 'lending' ? null : staffId,
      cost_kopecks: price === null ? null : Math.round(price * 100),
      quantity: amount,
    },
  }
}

interface UnitFormProps {
  /** Null: a new one. */
  readonly unit: ShownUnit | null
  readonly kindId: string | null
  /** An empty label that is stuck on it already; '' : a new one is made. */
  readonly label?: string
  readonly onDone: (unitId: string) => void
  readonly onLeave: () => void
}

/** What is known of a unit. */
export function UnitForm({ unit, kindId, label = '', onDone, onLeave }: UnitFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [freshId] = useState(newId)
  const unitId = unit?.id ?? freshId
  const { all, areMany } = usePoints()
  const add = useSend<typeof addUnit>('lending.addUnit', stale)
  const edit = useSend<typeof editUnit>('lending.editUnit', stale)
  const form = useActForm<Values>({
    initial: unit ? known(unit) : newUnit(kindId, today),
    explain: explain(language),
    act: async (values) => {
      const fields = fieldsOf(values)
      if (!fields.ok) return fields
      if (!unit) return add({ unitId, label: label || null, ...fields.value })
      const { hygiene: _, ...kept } = fields.value
      return edit({ unitId, base: unit.version, ...kept })
    },
    onDone: () => onDone(unitId),
  })
  return (
    <ActForm form={form} verb={unit ? i18n._('Save') : i18n._('Add')} onLeave={onLeave} atHand>
      <KindField {...form.field('kindId')} />
      <Pair>
        <TextInput label={i18n._('Inventory number')} maxLength={60} {...form.text('inventoryNumber')} />
        <TextInput label={i18n._('Serial number')} maxLength={60} {...form.text('serial')} />
      </Pair>
      <Pair>
        <NativeSelect
          label={i18n._('Where it belongs')}
          data={optionsOf(homeWords, language)}
          {...form.text('home')}
        />
        <TextInput label={i18n._('Shelf or place')} maxLength={100} {...form.text('shelf')} />
      </Pair>
      {form.values.home !== 'lending' && (
        <StaffField label={i18n._('Who answers for it')} {...form.field('staffId')} />
      )}
      {areMany && form.values.home === 'lending' && <PointField points={all} {...form.field('pointId')} />}
      <MoneyFields form={form} today={today} />
      <Pair>
        <NativeSelect
          label={i18n._('Condition')}
          data={optionsOf(conditionWords, language)}
          {...form.text('condition')}
        />
        {!unit && (
          <NativeSelect
            label={i18n._('Cleanness')}
            data={optionsOf(hygieneWords, language)}
            {...form.text('hygiene')}
          />
        )}
      </Pair>
      <TextInput
        label={i18n._('How many, for what is used up')}
        description={i18n._('Empty for a thing that is lent and comes back')}
        inputMode="numeric"
        {...form.text('quantity')}
      />
    </ActForm>
  )
}

function MoneyFields({ form, today }: { form: Form<Values>; today: LocalDate }) {
  const i18n = useI18n()
  return (
    <>
      <Pair>
        <DateField label={i18n._('Received')} today={today} max={today} {...form.field('receivedOn')} />
        <TextInput label={i18n._('Cost, ₽')} inputMode="decimal" {...form.text('cost')} />
      </Pair>
      <TextInput label={i18n._('Paid for by')} maxLength={200} {...form.text('fund')} />
      <Pair>
        <TextInput
          label={i18n._('Account of the books')}
          placeholder="21"
          maxLength={20}
          {...form.text('account')}
        />
        <StaffField label={i18n._('Answers with money')} {...form.field('keeperId')} />
      </Pair>
      <Checkbox
        label={i18n._('Property of a grant: written off with the consent of the funder only')}
        checked={form.values.isGrant}
        onChange={({ currentTarget: { checked } }) => form.change({ isGrant: checked })}
      />
    </>
  )
}
