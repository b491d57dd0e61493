import { TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { refuse } from '#base/result.ts'
import { ask } from '#client/browser.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { say } from '#ui/toasts.tsx'
import type { scan } from '../../contract.ts'
import type { kits, saveKit } from '../../contract/kit.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { ScanField } from '../parts/scan-field.tsx'
import { sound } from '../parts/sounds.ts'
import { stale } from '../parts/stale.ts'

type Kit = OutputOf<typeof kits>['kits'][number]
type Part = Pick<Kit['units'][number], 'unitId' | 'kindName' | 'inventoryNumber'>

interface KitFormProps {
  readonly kitId: string
  /** Null: a new one. */
  readonly kit: Kit | null
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** A kit: its name, and its things scanned one after another. */
export function KitForm({ kitId, kit, onDone, onLeave }: KitFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof saveKit>('lending.saveKit', stale)
  const [says, setSays] = useState('')
  const form = useActForm<{ name: string; units: readonly Part[] }>({
    initial: { name: kit?.name ?? '', units: kit?.units ?? [] },
    explain: explain(language),
    act: async ({ name, units }) => {
      if (name.trim().length < 2) return refuse('name-missing', { field: 'name' })
      if (units.length < 2) return refuse('kit-too-small')
      return send({ kitId, base: kit?.version ?? null, name, unitIds: units.map(({ unitId }) => unitId) })
    },
    onDone: () => {
      say({ text: i18n._('Saved') })
      onDone()
    },
  })
  const { units } = form.values
  const add = async (code: string): Promise<void> => {
    const { unit } = await ask<typeof scan>('lending.scan', { code })
    sound(unit ? 'good' : 'bad')
    setSays(
      unit ? `${unit.kindName}, ${unit.inventoryNumber}` : i18n._('Nothing has the number {code}', { code }),
    )
    if (!unit || units.some(({ unitId }) => unitId === unit.id)) return
    const { id: unitId, kindName, inventoryNumber } = unit
    form.change({ units: [...units, { unitId, kindName, inventoryNumber }] })
  }
  return (
    <>
      <ScanField label={i18n._('Things of the kit')} onCode={(code) => void add(code)} says={says} />
      <ActForm form={form} verb={kit ? i18n._('Save') : i18n._('Put together')} onLeave={onLeave}>
        <ul className={classes['rows']}>
          {units.map(({ unitId, kindName, inventoryNumber }) => (
            <li key={unitId}>
              <span>
                {kindName}, {inventoryNumber}
              </span>
              <IconButton
                label={i18n._('Leave it out')}
                icon={<IconX aria-hidden />}
                onClick={() => form.change({ units: units.filter((one) => one.unitId !== unitId) })}
              />
            </li>
          ))}
        </ul>
        <TextInput label={i18n._('Name of the kit')} maxLength={200} {...form.text('name')} />
      </ActForm>
    </>
  )
}
