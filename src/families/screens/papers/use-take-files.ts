import { useState } from 'react'
import { ask } from '#client/browser.ts'
import { Refused } from '#client/caller.ts'
import type { paperFile, papersTogether } from '#papers/contract.ts'
import { blobOf } from '#papers/screens/parts/bytes.ts'
import { explain } from '#papers/screens/parts/explain.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { saveFile } from '#ui/table/save-file.ts'
import { say } from '#ui/toasts.tsx'

type What = 'docx' | 'pdf' | 'scan'

async function take(paperId: string, what: What): Promise<void> {
  const { fileName, mediaType, base64 } = await ask<typeof paperFile>('papers.file', { paperId, what })
  saveFile(fileName, blobOf(base64, mediaType))
}

async function takeEach(paperIds: readonly string[], what: What): Promise<void> {
  for (const paperId of paperIds) await take(paperId, what)
}

/** All in one file under this name; one by one where templates of the centre’s own are styled in another way. */
async function takeTogether(paperIds: readonly string[], what: 'docx' | 'pdf', name: string): Promise<void> {
  const file = await ask<typeof papersTogether>('papers.together', { paperIds: [...paperIds], what }).catch(
    (error: unknown) => {
      if (error instanceof Refused && error.refusal.code === 'not-alike') return null
      throw error
    },
  )
  if (!file) return takeEach(paperIds, what)
  saveFile(`${name}.${what}`, blobOf(file.base64, file.mediaType))
}

/** Hands files of papers over to the browser’s downloads; says in words why one could not be had. */
export function useTakeFiles() {
  const i18n = useI18n()
  const language = useLanguage()
  const [isComing, setComing] = useState(false)
  const saying = async (work: Promise<void>): Promise<void> => {
    setComing(true)
    try {
      await work
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      say({ text: explain(language)(error.refusal) })
    } finally {
      setComing(false)
    }
  }
  return {
    isComing,
    takeOne: (paperId: string, what: What) => saying(take(paperId, what)),
    takeAll: (paperIds: readonly string[], what: 'docx' | 'pdf') =>
      saying(
        paperIds.length === 1
          ? takeEach(paperIds, what)
          : takeTogether(paperIds, what, i18n._('Papers of the case')),
      ),
  }
}
