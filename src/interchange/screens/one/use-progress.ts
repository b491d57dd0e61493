import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { importProgress, ImportState } from '../../contract.ts'
import { everything } from '../stale.ts'

export type Progress = OutputOf<typeof importProgress>

const beat_ms = 800
const isMoving = (state: ImportState | undefined): boolean => state === 'running' || state === 'undoing'

/** How far an import has come, asked again while it moves; when it stops, all that it may have changed is asked anew. */
export function useProgress(importId: string): Progress | undefined {
  const kept = useQueryClient()
  const { data } = useQuery({
    queryKey: ['interchange.progress', importId],
    queryFn: ({ signal }) => ask<typeof importProgress>('interchange.progress', { importId }, signal),
    refetchInterval: ({ state }) => (isMoving(state.data?.state) ? beat_ms : false),
    staleTime: 0,
  })
  const before = useRef<ImportState>(undefined)
  const state = data?.state
  useEffect(() => {
    if (isMoving(before.current) && !isMoving(state)) {
      void kept.invalidateQueries({
        predicate: ({ queryKey: [asked] }) => everything.some((start) => String(asked).startsWith(start)),
      })
    }
    before.current = state
  }, [state, kept])
  return data
}
