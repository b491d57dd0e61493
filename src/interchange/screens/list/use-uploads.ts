import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Refusal } from '#base/result.ts'
import { upload } from '#client/upload.ts'

export interface Upload {
  readonly id: number
  readonly name: string
  /** From 0 to 1. */
  readonly share: number
  readonly refusal: Refusal | null
}

let lastId = 0

/** Files being sent, one after another. When a file came alone, `onOnly` is told of its import. */
export function useUploads(onOnly: (importId: string) => void) {
  const kept = useQueryClient()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const change = (id: number, part: Partial<Upload>): void =>
    setUploads((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const forget = useCallback(
    (id: number): void => setUploads((before) => before.filter((one) => one.id !== id)),
    [],
  )

  const take = async (files: readonly File[]): Promise<void> => {
    const queue = files.map((file) => ({ file, id: ++lastId }))
    setUploads((before) => [
      ...before,
      ...queue.map(({ file, id }) => ({ id, name: file.name, share: 0, refusal: null })),
    ])
    for (const { file, id } of queue) {
      const outcome = await upload({
        path: '/api/files/import',
        file,
        onProgress: (share) => change(id, { share }),
      })
      if (!outcome.ok) {
        change(id, { refusal: outcome })
        continue
      }
      forget(id)
      await kept.invalidateQueries({ queryKey: ['interchange.imports'] })
      if (files.length === 1) onOnly((outcome.value as { importId: string }).importId)
    }
  }
  return { uploads, take: (files: readonly File[]) => void take(files), forget }
}
