import { NativeSelect } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import type { signPaper } from '#papers/contract.ts'
import { FileField } from '#papers/screens/parts/file-field.tsx'
import { explain as explainPapers } from '#papers/screens/parts/explain.ts'
import { useMay } from '#papers/screens/parts/may.ts'
import { acceptFor, scanOf } from '#papers/screens/parts/scan.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { recordConsent } from '../../contract.ts'
import { type CasePaper, purposeOf } from '../../rules/case-papers.ts'
import { firstContact, type ChildData } from '../card/card-data.ts'
import { adultText } from '../card/texts.ts'
import { explain } from '../explain.ts'
import type { ShownCasePaper } from './choices.ts'
import { stalePapers } from './use-making.ts'

interface Values {
  readonly adultId: string
  readonly givenOn: LocalDate | null
  readonly untilDay: LocalDate | null
  readonly scan: File | null
}

interface RecordSignedProps {
  readonly card: ChildData
  readonly paper: ShownCasePaper
  readonly onClose: () => void
}

/** A printed consent came back signed: it is recorded, and its scan is kept if it is at hand. */
export function RecordSigned({ card, paper, onClose }: RecordSignedProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const mayScan = useMay('papers.sign')
  const record = useRecord(card.id, paper)
  const legal = card.adults.filter(({ isLegal }) => isLegal)
  const form = useActForm<Values>({
    initial: { adultId: firstContact(legal)?.id ?? '', givenOn: today, untilDay: null, scan: null },
    act: record,
    explain: (refusal) =>
      refusal.code.startsWith('file-') ? explainPapers(language)(refusal) : explain(language)(refusal),
    onDone: () => {
      say({ text: i18n._('The consent is recorded') })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Record the consent')} onLeave={onClose}>
      <NativeSelect
        {...form.text('adultId')}
        label={i18n._('Who gave it')}
        data={legal.map((adult) => ({ value: adult.id, label: adultText(adult, language) }))}
      />
      <Pair>
        <DateField {...form.field('givenOn')} label={i18n._('Given on')} today={today} max={today} />
        <DateField
          {...form.field('untilDay')}
          label={i18n._('Until')}
          description={i18n._('Empty: no end is known')}
          today={today}
        />
      </Pair>
      {mayScan && (
        <FileField
          label={i18n._('Signed copy, if it is at hand')}
          verb={i18n._('Choose a file or take a photo')}
          description={i18n._('Without it the consent is recorded as “on paper, scan to follow”')}
          accept={acceptFor('paperScan')}
          file={form.values.scan}
          error={form.field('scan').error}
          onChange={(scan) => form.change({ scan })}
        />
      )}
    </ActForm>
  )
}

/** The scan goes first: a file that cannot be kept leaves the consent unrecorded, and the same can be sent once more. */
function useRecord(childId: string, paper: ShownCasePaper): (values: Values) => Promise<Result<unknown>> {
  const send = useSend<typeof recordConsent>('families.recordConsent', stalePapers)
  const sign = useSend<typeof signPaper>('papers.sign', stalePapers)
  const purpose = purposeOf[paper.template as CasePaper]
  return async ({ adultId, givenOn, untilDay, scan }) => {
    if (!givenOn || !purpose) return refuse('bad-input', { field: 'givenOn' })
    const kept = scan ? await scanOf(scan, 'paperScan') : ok(null)
    if (!kept.ok) return refuse(kept.code, { field: 'scan' })
    if (kept.value) {
      const signed = await sign({ paperId: paper.id, mode: 'paperScan', on: givenOn, scan: kept.value })
      if (!signed.ok) return signed
    }
    return send({
      childId,
      adultId: adultId || null,
      purpose,
      version: String(paper.version),
      form: kept.value ? 'paper' : 'paperScanLater',
      givenOn,
      untilDay,
      paperId: paper.id,
    })
  }
}
