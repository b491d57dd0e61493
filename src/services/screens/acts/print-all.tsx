import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { ask } from '#client/browser.ts'
import { Refused } from '#client/caller.ts'
import type { papersTogether } from '#papers/contract.ts'
import { blobOf } from '#papers/screens/parts/bytes.ts'
import { explain } from '#papers/screens/parts/explain.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { saveFile } from '#ui/table/save-file.ts'
import { say } from '#ui/toasts.tsx'
import { useReach } from '../may.ts'

/** Papers of one file: as many as an office program opens well. */
const mostInFile = 100

/** One file of all acts of the month, to be printed at once; several where there are very many. DOCX where the server makes no PDF. */
export function PrintAll({ paperIds }: { paperIds: readonly string[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const may = useReach('papers.together') !== null
  const [isComing, setComing] = useState(false)
  if (!may || paperIds.length === 0) return null
  const take = async (some: readonly string[], what: 'pdf' | 'docx'): Promise<void> => {
    const file = await ask<typeof papersTogether>('papers.together', { paperIds: [...some], what })
    saveFile(file.fileName, blobOf(file.base64, file.mediaType))
  }
  const takeAll = async (what: 'pdf' | 'docx'): Promise<void> => {
    for (let from = 0; from < paperIds.length; from += mostInFile)
      await take(paperIds.slice(from, from + mostInFile), what)
  }
  const print = async (): Promise<void> => {
    setComing(true)
    try {
      await takeAll('pdf').catch((error: unknown) => {
        if (error instanceof Refused && error.refusal.code === 'pdf-unavailable') return takeAll('docx')
        throw error
      })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      say({ text: explain(language)(error.refusal) })
    } finally {
      setComing(false)
    }
  }
  const count = paperIds.length
  return (
    <Button
      variant="default"
      loading={isComing}
      leftSection={<IconPrinter aria-hidden />}
      onClick={() => void print()}
    >
      {i18n._('{count, plural, one {Print # act} other {Print # acts}}', { count })}
    </Button>
  )
}
