import { useState } from 'react'
import type { Refusal } from '#base/result.ts'
import { ask } from '#client/browser.ts'
import { Refused } from '#client/caller.ts'
import { useLanguage } from '#ui/i18n.ts'
import { saveFile } from '#ui/table/save-file.ts'
import { say } from '#ui/toasts.tsx'
import type { preview } from '../../contract.ts'
import { base64Of, blobOf, docxType } from '../parts/bytes.ts'
import { explain } from '../parts/explain.ts'

interface Preview {
  /** Hands over the template filled with made-up data: the newest version, or a file that is not saved yet. */
  readonly show: (edited: File | null) => Promise<void>
  readonly coming: boolean
  /** Why the last one could not be made. */
  readonly refusal: Refusal | null
  readonly forget: () => void
}

/** The way to see a template as a finished paper. */
export function usePreview(template: string, name: string): Preview {
  const language = useLanguage()
  const [coming, setComing] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const show = async (edited: File | null): Promise<void> => {
    setComing(true)
    setRefusal(null)
    try {
      const docx = edited && (await base64Of(edited))
      const filled = await ask<typeof preview>('papers.preview', { template, docx })
      saveFile(`${name} – ${language === 'ru' ? 'пример' : 'example'}.docx`, blobOf(filled.docx, docxType))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setRefusal(error.refusal)
      if (!edited) say({ text: explain(language)(error.refusal) })
    } finally {
      setComing(false)
    }
  }
  return { show, coming, refusal, forget: () => setRefusal(null) }
}
