import { Button } from '@mantine/core'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import { useAsk } from '#client/use-ask.ts'
import { blobOf } from '#papers/screens/parts/bytes.ts'
import { saveFile } from '#ui/table/save-file.ts'
import type { material as fileOf, materials } from '../../contract/material.ts'

type Material = OutputOf<typeof materials>['materials'][number]

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/** Opens what is attached to a kind: a page elsewhere, or a file of ours. */
export function OpenMaterial({ material: { id, title, url } }: { material: Material }) {
  if (url)
    return (
      <a href={url} target="_blank" rel="noopener noreferrer">
        {title}
      </a>
    )
  const take = async (): Promise<void> => {
    const file = await ask<typeof fileOf>('lending.material', { materialId: id })
    saveFile(`${title}.${endings[file.mediaType] ?? 'bin'}`, blobOf(file.base64, file.mediaType))
  }
  return (
    <Button variant="subtle" onClick={() => void take()}>
      {title}
    </Button>
  )
}

/** A photo of a kind, as it is kept. */
export function MaterialPhoto({ material: { id, title } }: { material: Material }) {
  const { data } = useAsk<typeof fileOf>('lending.material', { materialId: id })
  if (!data) return null
  return (
    <figure>
      <img src={`data:${data.mediaType};base64,${data.base64}`} alt={title} />
    </figure>
  )
}

/** What helps at a briefing: everything attached to the kind but its photos. */
export function MaterialLinks({ kindId }: { kindId: string }) {
  const { data } = useAsk<typeof materials>('lending.materials', { kindId })
  const helpful = (data?.materials ?? []).filter(({ what }) => what !== 'photo')
  if (helpful.length === 0) return null
  return (
    <p>
      {helpful.map((one) => (
        <OpenMaterial key={one.id} material={one} />
      ))}
    </p>
  )
}
