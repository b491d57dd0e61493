import { NativeSelect, TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { useMay } from '#papers/screens/parts/may.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { recordConsent, withdrawConsent } from '../../contract.ts'
import { consentFormWords, purposeWords, type ConsentForm, type Purpose } from '../../words/kinds.ts'
import { optionsOf } from '../act/options.ts'
import { explain } from '../explain.ts'
import { firstContact, stale, type ChildData } from './card-data.ts'
import { adultText } from './texts.ts'

interface RecordConsentProps {
  readonly card: ChildData
  /** The version of the form that was signed last. */
  readonly version: string
  readonly onClose: () => void
}

interface ConsentValues {
  readonly purpose: Purpose
  readonly adultId: string
  readonly form: ConsentForm
  readonly version: string
  readonly givenOn: LocalDate | null
  readonly untilDay: LocalDate | null
}

export function RecordConsent({ card, version, onClose }: RecordConsentProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  /** On the road nobody attaches a scan. */
  const mayScan = useMay('papers.sign')
  const send = useSend<typeof recordConsent>('families.recordConsent', stale)
  const legal = card.adults.filter(({ isLegal }) => isLegal)
  const form = useActForm<ConsentValues>({
    initial: {
      purpose: 'processing',
      adultId: firstContact(legal)?.id ?? '',
      form: mayScan ? 'paper' : 'paperScanLater',
      version,
      givenOn: today,
      untilDay: null,
    },
    act: async ({ givenOn, adultId, ...rest }) =>
      givenOn
        ? send({ childId: card.id, adultId: adultId || null, givenOn, ...rest })
        : refuse('bad-input', { field: 'givenOn' }),
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('Record the consent')} onLeave={onClose}>
      <NativeSelect
        {...form.text('purpose')}
        label={i18n._('What for')}
        data={optionsOf(purposeWords, language)}
      />
      <NativeSelect
        {...form.text('adultId')}
        label={i18n._('Who gave it')}
        data={[
          { value: '', label: i18n._('not written') },
          ...legal.map((adult) => ({ value: adult.id, label: adultText(adult, language) })),
        ]}
      />
      <Pair>
        <DateField
          {...form.field('givenOn')}
          label={i18n._('Given on')}
          description={i18n._('The day of the signature')}
          today={today}
          max={today}
        />
        <DateField
          {...form.field('untilDay')}
          label={i18n._('Until')}
          description={i18n._('Empty: no end is known')}
          today={today}
        />
      </Pair>
      <Pair>
        <NativeSelect
          {...form.text('form')}
          label={i18n._('How it was given')}
          data={optionsOf(consentFormWords, language)}
        />
        <TextInput {...form.text('version')} label={i18n._('Version of the form')} />
      </Pair>
    </ActForm>
  )
}

interface WithdrawConsentProps {
  readonly consentId: string
  readonly onClose: () => void
}

export function WithdrawConsent({ consentId, onClose }: WithdrawConsentProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof withdrawConsent>('families.withdrawConsent', stale)
  const form = useActForm({
    initial: { on: today as LocalDate | null },
    act: async ({ on }) => (on ? send({ consentId, on }) : refuse('bad-input', { field: 'on' })),
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('Record the withdrawal')} onLeave={onClose}>
      <DateField {...form.field('on')} label={i18n._('Withdrawn on')} today={today} max={today} />
    </ActForm>
  )
}
