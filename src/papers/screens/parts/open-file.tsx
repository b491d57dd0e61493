import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { ask } from '#client/browser.ts'
import { Refused } from '#client/caller.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { saveFile } from '#ui/table/save-file.ts'
import { say } from '#ui/toasts.tsx'
import type { paperFile } from '../../contract.ts'
import { blobOf } from './bytes.ts'
import type { ShownPaper } from './data.ts'
import { explain } from './explain.ts'

type What = 'docx' | 'pdf' | 'scan'

/** Buttons that hand the files of a paper over: as it was made, to print, and as it was signed. */
export function OpenFile({ paper }: { paper: Pick<ShownPaper, 'id' | 'hasScan' | 'destroyedOn'> }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [coming, setComing] = useState<What | null>(null)
  if (paper.destroyedOn) return null
  const take = async (what: What): Promise<void> => {
    setComing(what)
    try {
      const file = await ask<typeof paperFile>('papers.file', { paperId: paper.id, what })
      saveFile(file.fileName, blobOf(file.base64, file.mediaType))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      say({ text: explain(language)(error.refusal) })
    } finally {
      setComing(null)
    }
  }
  const ways: { what: What; label: string }[] = [
    { what: 'docx', label: i18n._('Download DOCX') },
    { what: 'pdf', label: i18n._('PDF to print') },
    ...(paper.hasScan ? [{ what: 'scan' as const, label: i18n._('Download the signed copy') }] : []),
  ]
  return ways.map(({ what, label }) => (
    <Button
      key={what}
      variant="default"
      loading={coming === what}
      leftSection={<IconDownload aria-hidden />}
      onClick={() => void take(what)}
    >
      {label}
    </Button>
  ))
}
