import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { refuse } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { FileField } from '#papers/screens/parts/file-field.tsx'
import { base64Of } from '#papers/screens/parts/bytes.ts'
import { useReach } from '#services/screens/may.ts'
import { newId } from '#services/screens/new-id.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { say } from '#ui/toasts.tsx'
import type { addMaterial, materials, removeMaterial } from '../../contract/material.ts'
import { materialWords } from '../../words/kinds.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { MaterialPhoto, OpenMaterial } from '../parts/open-material.tsx'
import { optionsOf } from '../parts/options.ts'
import { smallPhoto } from '../parts/photo.ts'
import { stale } from '../parts/stale.ts'

type Material = OutputOf<typeof materials>['materials'][number]

/** Photos, manuals, films and leaflets of a kind. */
export function Materials({ kindId }: { kindId: string }) {
  const i18n = useI18n()
  const mayAdd = useReach('lending.addMaterial') !== null
  const [adding, setAdding] = useState(false)
  const { data } = useAsk<typeof materials>('lending.materials', { kindId })
  const all = data?.materials ?? []
  if (!data || (all.length === 0 && !mayAdd)) return null
  const photos = all.filter(({ what, url }) => what === 'photo' && url === '')
  return (
    <Card title={i18n._('Photos, manuals, films')}>
      <div className={classes['stack']}>
        {photos.length > 0 && (
          <div className={classes['photos']}>
            {photos.map((photo) => (
              <MaterialPhoto key={photo.id} material={photo} />
            ))}
          </div>
        )}
        {all.length > 0 && (
          <ul className={classes['rows']}>
            {all.map((one) => (
              <OneMaterial key={one.id} material={one} mayRemove={mayAdd} />
            ))}
          </ul>
        )}
        {mayAdd && !adding && (
          <div className={classes['acts']}>
            <Button variant="default" onClick={() => setAdding(true)}>
              {i18n._('Attach')}
            </Button>
          </div>
        )}
        {adding && <AddMaterial kindId={kindId} onClose={() => setAdding(false)} />}
      </div>
    </Card>
  )
}

function OneMaterial({ material, mayRemove }: { material: Material; mayRemove: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof removeMaterial>('lending.removeMaterial', stale)
  const remove = async (): Promise<void> => {
    const result = await send({ materialId: material.id })
    say({ text: result.ok ? i18n._('Taken off') : explain(language)(result) })
  }
  return (
    <li>
      <span>
        <OpenMaterial material={material} />
        <span className={classes['quiet']}>{materialWords[material.what][language]}</span>
      </span>
      {mayRemove && (
        <IconButton
          label={i18n._('Take off: {title}', { title: material.title })}
          icon={<IconX aria-hidden />}
          onClick={() => void remove()}
        />
      )}
    </li>
  )
}

interface Values {
  readonly what: Material['what']
  readonly title: string
  readonly url: string
  readonly base64: File | null
}

async function bytesOf(file: File | null): Promise<string | null | undefined> {
  if (!file) return null
  if (!file.type.startsWith('image/')) return base64Of(file)
  return (await smallPhoto(file))?.base64
}

function AddMaterial({ kindId, onClose }: { kindId: string; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [materialId] = useState(newId)
  const send = useSend<typeof addMaterial>('lending.addMaterial', stale)
  const form = useActForm<Values>({
    initial: { what: 'manual', title: '', url: '', base64: null },
    explain: explain(language),
    act: async ({ base64, ...values }) => {
      if (values.title.trim().length < 2) return refuse('name-missing', { field: 'title' })
      const bytes = await bytesOf(base64)
      if (bytes === undefined) return refuse('file-type-wrong', { field: 'base64' })
      return send({ materialId, kindId, ...values, base64: bytes })
    },
    onDone: onClose,
  })
  const file = form.field('base64')
  return (
    <ActForm form={form} verb={i18n._('Attach')} onLeave={onClose}>
      <NativeSelect
        label={i18n._('What it is')}
        data={optionsOf(materialWords, language)}
        {...form.text('what')}
      />
      <TextInput label={i18n._('What it is called')} maxLength={200} {...form.text('title')} />
      <FileField
        label={i18n._('File')}
        verb={i18n._('PDF or photo')}
        accept="application/pdf,image/*"
        file={file.value}
        onChange={file.onChange}
        error={file.error}
      />
      <TextInput
        label={i18n._('Or the address of a film')}
        placeholder="https://"
        maxLength={500}
        {...form.text('url')}
      />
    </ActForm>
  )
}
