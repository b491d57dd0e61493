import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { ask } from '#client/browser.ts'
import type { Option } from '#ui/form/type-ahead.tsx'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { child } from '../../contract.ts'
import act from '../act/act.module.css'
import { adultText } from '../card/texts.ts'
import { ChildField } from '../child-field.tsx'
import type { NewChildValues, Representative } from './new-child-values.ts'

/** Finds the brother or sister whose family the child joins, and asks who of its adults represents this child too. */
export function JoinFamily({ form }: { form: ActForm<NewChildValues> }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [offered, setOffered] = useState<readonly Representative[]>(form.values.representatives)
  const { familyId, siblingName, representatives } = form.values

  const choose = async (option: Option | null): Promise<void> => {
    form.change({ familyId: '', siblingName: option?.label ?? '', representatives: [] })
    setOffered([])
    if (!option) return
    const card = await ask<typeof child>('families.child', { childId: option.id }).catch(() => null)
    const adults = (card?.adults ?? []).map((adult) => ({
      adultId: adult.id,
      name: adultText(adult, language),
      relation: adult.relation ?? ('other' as const),
      isLegal: adult.isLegal,
    }))
    setOffered(adults)
    form.change({
      familyId: card?.family?.id ?? '',
      representatives: adults.filter(({ isLegal }) => isLegal),
    })
  }
  const tick = (adultId: string, checked: boolean): void =>
    form.change({
      representatives: offered.filter((one) =>
        one.adultId === adultId
          ? checked
          : representatives.some((already) => already.adultId === one.adultId),
      ),
    })

  return (
    <>
      <ChildField
        label={i18n._('Brother or sister')}
        name="familyId"
        chosen={siblingName ? { id: familyId, label: siblingName } : null}
        onChoose={(option) => void choose(option)}
        error={form.field('familyId').error}
      />
      {offered.length > 0 && (
        <fieldset className={act['group']}>
          <legend>{i18n._('Who represents this child too')}</legend>
          <div>
            {offered.map(({ adultId, name }) => (
              <Checkbox
                key={adultId}
                label={name}
                checked={representatives.some((one) => one.adultId === adultId)}
                onChange={({ currentTarget }) => tick(adultId, currentTarget.checked)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
