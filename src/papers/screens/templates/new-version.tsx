import { Button, TextInput } from '@mantine/core'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { saveTemplate } from '../../contract.ts'
import { base64Of, docxType } from '../parts/bytes.ts'
import { explain } from '../parts/explain.ts'
import { FileField } from '../parts/file-field.tsx'
import { stale } from '../parts/stale.ts'
import { usePreview } from './use-preview.ts'

const most_bytes = 2_000_000

interface NewVersionProps {
  readonly template: string
  readonly name: string
  /** The newest version there is; a newer one meanwhile is not overwritten. */
  readonly base: number
}

/** An edited file becomes a new version, after a look at it with made-up data. */
export function NewVersion({ template, name, base }: NewVersionProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { show, coming, refusal, forget } = usePreview(template, name)
  const send = useSend<typeof saveTemplate>('papers.saveTemplate', stale)
  const form = useActForm({
    initial: { docx: null as File | null, why: '' },
    explain: explain(language),
    act: async ({ docx, why }) => {
      if (!docx) return refuse('scan-missing', { field: 'docx' })
      if (docx.size > most_bytes) return refuse('file-too-large', { field: 'docx' })
      return send({ template, base, docx: await base64Of(docx), why })
    },
    onDone: () => say({ text: i18n._('The new version is saved') }),
  })
  const { docx } = form.values
  return (
    <Card
      title={i18n._('Your own wording')}
      note={i18n._(
        'Download the template, change the text and the look in an office program, keep the fields, and bring the file back.',
      )}
    >
      <ActForm
        form={form}
        verb={i18n._('Save as a new version')}
        also={
          docx && (
            <Button variant="default" loading={coming} onClick={() => void show(docx)}>
              {i18n._('Look with an example')}
            </Button>
          )
        }
      >
        <FileField
          label={i18n._('Edited file')}
          verb={i18n._('Choose a DOCX')}
          accept={`.docx,${docxType}`}
          file={docx}
          error={form.field('docx').error ?? (refusal ? explain(language)(refusal) : undefined)}
          onChange={(file) => (forget(), form.change({ docx: file }))}
        />
        <TextInput {...form.text('why')} label={i18n._('What was changed')} maxLength={500} />
      </ActForm>
    </Card>
  )
}
