import { useState } from 'react'
import { ask } from '#client/browser.ts'
import { Refused } from '#client/caller.ts'
import type { paperFile } from '#papers/contract.ts'
import { blobOf } from '#papers/screens/parts/bytes.ts'
import { explain } from '#papers/screens/parts/explain.ts'
import { useLanguage } from '#ui/i18n.ts'
import { saveFile } from '#ui/table/save-file.ts'
import { say } from '#ui/toasts.tsx'

type What = 'docx' | 'pdf' | 'scan'

async function take(paperId: string, what: What): Promise<void> {
  const { fileName, mediaType, base64 } = await ask<typeof paperFile>('papers.file', { paperId, what })
  saveFile(fileName, blobOf(base64, mediaType))
}

/** Hands files of papers over to the browser’s downloads; says in words which of them could not be had. */
export function useTakeFiles() {
  const language = useLanguage()
  const [isComing, setComing] = useState(false)
  const takeAll = async (paperIds: readonly string[], what: What): Promise<void> => {
    setComing(true)
    try {
      for (const paperId of paperIds) await take(paperId, what)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      say({ text: explain(language)(error.refusal) })
    } finally {
      setComing(false)
    }
  }
  return { isComing, takeAll }
}
