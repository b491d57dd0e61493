import { IconCircleCheck, IconCircleMinus, IconPlus } from '@tabler/icons-react'
import { useMay } from '#papers/screens/parts/may.ts'
import { Card } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Rows } from '#ui/rows.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { consentFormWords, purposeWords } from '../../words/kinds.ts'
import classes from '../act/act.module.css'
import { InlineAct } from '../act/inline-act.tsx'
import type { ChildData } from './card-data.ts'
import { RecordConsent, WithdrawConsent } from './consent-forms.tsx'

type Consent = NonNullable<ChildData['consents']>[number]

interface ConsentsProps {
  readonly card: ChildData
  readonly consents: readonly Consent[]
}

/** Consents of the family: one document for one purpose, in force, ended or withdrawn. */
export function Consents({ card, consents }: ConsentsProps) {
  const i18n = useI18n()
  const mayRecord = useMay('families.recordConsent')
  const mayWithdraw = useMay('families.withdrawConsent')
  return (
    <Card title={i18n._('Consents')}>
      {consents.length === 0 && (
        <p>
          {i18n._('No consent is recorded. Services and loans rest on the contract and do not wait for it.')}
        </p>
      )}
      <Rows>
        {consents.map((consent) => (
          <ConsentRow key={consent.id} consent={consent} mayWithdraw={mayWithdraw} />
        ))}
      </Rows>
      {mayRecord && (
        <div className={classes['foot']}>
          <InlineAct verb={i18n._('Record a consent')} icon={<IconPlus aria-hidden />}>
            {(close) => <RecordConsent card={card} version={consents[0]?.version ?? '1'} onClose={close} />}
          </InlineAct>
        </div>
      )}
    </Card>
  )
}

function ConsentRow({ consent, mayWithdraw }: { consent: Consent; mayWithdraw: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const facts = [
    i18n._('given {day}', { day: dateText(consent.givenOn) }),
    consent.untilDay && i18n._('until {day}', { day: dateText(consent.untilDay) }),
    consentFormWords[consent.form][language],
    i18n._('version {version}', { version: consent.version }),
  ]
  return (
    <li data-past={!consent.isInForce || undefined}>
      <span>
        {purposeWords[consent.purpose][language]}
        <span className={classes['quiet']}>{facts.filter(Boolean).join(', ')}</span>
      </span>
      <div className={classes['acts']}>
        <ConsentState consent={consent} />
        {mayWithdraw && consent.isInForce && (
          <InlineAct verb={i18n._('Record a withdrawal')}>
            {(close) => <WithdrawConsent consentId={consent.id} onClose={close} />}
          </InlineAct>
        )}
      </div>
    </li>
  )
}

function ConsentState({ consent }: { consent: Consent }) {
  const i18n = useI18n()
  if (consent.isInForce) {
    return (
      <StatusChip tone="done" icon={<IconCircleCheck aria-hidden />}>
        {i18n._('in force')}
      </StatusChip>
    )
  }
  return (
    <StatusChip icon={<IconCircleMinus aria-hidden />}>
      {consent.withdrawnOn
        ? i18n._('withdrawn {day}', { day: dateText(consent.withdrawnOn) })
        : i18n._('has ended')}
    </StatusChip>
  )
}
