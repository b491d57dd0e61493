import type { LocalDate } from '#base/local-date.ts'
import { useMe } from '#access/screens/use-me.ts'
import { refuse } from '#base/result.ts'
import type { ArgsOf } from '#client/caller.ts'
import { useSend } from '#client/use-ask.ts'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { signPaper } from '../../contract.ts'
import type { ShownPaper } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { FileField } from '../parts/file-field.tsx'
import { acceptFor, scanOf } from '../parts/scan.ts'
import { stale as ownStale } from '../parts/stale.ts'

type Mode = ArgsOf<typeof signPaper>['mode']

interface Values {
  readonly mode: Mode
  readonly on: LocalDate | null
  readonly scan: File | null
}

interface SignFormProps {
  readonly paper: Pick<ShownPaper, 'id'>
  /** Beginnings of the answers that the signature makes stale. */
  readonly stale?: readonly string[]
  /** Where the form stands among other things: it is closed when it is done or left. */
  readonly onLeave?: () => void
}

/** How a paper was signed, on which day, and the signed copy. */
export function SignForm({ paper, stale = ownStale, onLeave }: SignFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof signPaper>('papers.sign', stale)
  const form = useActForm<Values>({
    initial: { mode: 'paperScan', on: today, scan: null },
    explain: explain(language),
    act: async ({ mode, on, scan }) => {
      if (!on) return refuse('day-missing', { field: 'on' })
      if (!scan) return refuse('scan-missing', { field: 'scan' })
      const kept = await scanOf(scan, mode)
      if (!kept.ok) return refuse(kept.code, { field: 'scan' })
      return send({ paperId: paper.id, mode, on, scan: kept.value })
    },
    onDone: () => {
      say({ text: i18n._('The signature is recorded') })
      onLeave?.()
    },
  })
  const { values, change } = form
  const { error } = form.field('scan')
  return (
    <ActForm form={form} verb={i18n._('Record the signature')} {...(onLeave && { onLeave })}>
      <Choice<Mode>
        label={i18n._('How it was signed')}
        value={values.mode}
        options={[
          { value: 'paperScan', label: i18n._('by hand, on paper') },
          { value: 'qualifiedFile', label: i18n._('qualified, a file') },
        ]}
        onChange={(mode) => change({ mode, scan: null })}
      />
      <DateField {...form.field('on')} label={i18n._('Day of signing')} today={today} max={today} />
      <FileField
        key={values.mode}
        label={values.mode === 'qualifiedFile' ? i18n._('File of the signature') : i18n._('Signed copy')}
        verb={i18n._('Choose a file or take a photo')}
        description={
          values.mode === 'qualifiedFile'
            ? i18n._('The detached signature: .sig or .p7s')
            : i18n._('PDF, JPEG or PNG, up to 10 MB')
        }
        accept={acceptFor(values.mode)}
        file={values.scan}
        error={error}
        onChange={(scan) => change({ scan })}
      />
    </ActForm>
  )
}
