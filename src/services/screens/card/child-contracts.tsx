import { Button, TextInput } from '@mantine/core'
import { IconFilePlus, IconFileText, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { InlineAct } from '#families/screens/act/inline-act.tsx'
import { paperHref } from '#papers/screens/parts/hrefs.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { dateText, monthText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Rows } from '#ui/rows.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { say } from '#ui/toasts.tsx'
import type { contracts, endContract, makePaper } from '../../contract/service-contract.ts'
import { formWords, priceWords } from '../../words.ts'
import { ChangedLines } from '../acts/changed-lines.tsx'
import classes from '../contract/contract.module.css'
import { explain } from '../explain.ts'
import { useReach } from '../may.ts'
import { newId } from '../new-id.ts'
import { ippsuText } from '../contract/ippsu-text.ts'

type Contract = OutputOf<typeof contracts>['contracts'][number]

const stale = ['services.contracts', 'services.acts', 'papers.'] as const

/** «Договор об услугах» on a child's card: what holds now, what held before, the acts under each. Absent for roles that see none. */
export function ChildContracts({ childId }: { childId: string }) {
  const i18n = useI18n()
  const sees = useReach('services.contracts') !== null
  const maySign = useReach('services.signContract') !== null
  const { today } = useMe()
  const { data } = useAsk<typeof contracts>('services.contracts', { childId }, { when: sees })
  if (!sees) return null
  if (!data)
    return (
      <Card title={i18n._('Contract of services')}>
        <SkeletonLines lines={3} />
      </Card>
    )
  return (
    <Card title={i18n._('Contract of services')}>
      {data.contracts.length === 0 && <p>{i18n._('No contract has been entered yet.')}</p>}
      <Rows>
        {data.contracts.map((contract) => (
          <OneContract key={contract.id} contract={contract} childId={childId} maySign={maySign} />
        ))}
      </Rows>
      {maySign && !data.contracts.some((one) => holdsNow(one, today)) && (
        <div className={classes['acts']}>
          <Button
            component="a"
            variant="subtle"
            size="compact-sm"
            href={`/services/contracts/new?child=${childId}`}
            leftSection={<IconPlus aria-hidden />}
          >
            {i18n._('New contract')}
          </Button>
        </div>
      )}
    </Card>
  )
}

const holdsNow = ({ from, lastDay }: Contract, today: LocalDate): boolean => from <= today && today <= lastDay

interface OneContractProps {
  readonly contract: Contract
  readonly childId: string
  readonly maySign: boolean
}

function OneContract({ contract, childId, maySign }: OneContractProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const { number, from, lastDay, form, price, services, endReason } = contract
  const holds = holdsNow(contract, today)
  const facts = [
    i18n._('{from} – {to}', { from: dateText(from), to: dateText(lastDay) }),
    formWords[form][language],
    priceWords[price][language],
    i18n._('{count, plural, one {# service} other {# services}}', { count: services.length }),
    ippsuText(i18n, contract),
    contract.isReplaced && i18n._('replaced by another'),
    endReason && i18n._('ended: {why}', { why: endReason }),
  ]
  return (
    <li>
      <span>
        {i18n._('No. {number}', { number })}{' '}
        {holds && <StatusChip tone="done">{i18n._('in force')}</StatusChip>}
        <span className={classes['quiet']}>{facts.filter(Boolean).join(' · ')}</span>
        {contract.acts.map((act) => (
          <span key={act.paperId}>
            <a className={classes['quiet']} href={paperHref(act.paperId)}>
              {i18n._('Act No. {number} for {month}', {
                number: act.number,
                month: monthText(act.month, language),
              })}
            </a>
            <ChangedLines changes={act.changes} />
          </span>
        ))}
      </span>
      <div className={classes['acts']}>
        <ContractPaper contract={contract} mayMake={maySign} />
        {maySign && holds && <Later contract={contract} childId={childId} />}
      </div>
    </li>
  )
}

/** A contract on paper: opened, or made. */
function ContractPaper({ contract, mayMake }: { contract: Contract; mayMake: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [making, setMaking] = useState(false)
  const send = useSend<typeof makePaper>('services.makePaper', stale)
  if (contract.paperId)
    return (
      <Button
        component="a"
        variant="subtle"
        size="compact-sm"
        href={paperHref(contract.paperId)}
        leftSection={<IconFileText aria-hidden />}
      >
        {i18n._('Contract on paper')}
      </Button>
    )
  if (!mayMake) return null
  const make = async (): Promise<void> => {
    setMaking(true)
    const outcome = await send({ paperId: newId(), contractId: contract.id, paper: 'serviceContract' })
    setMaking(false)
    say({ text: outcome.ok ? i18n._('The paper is made') : explain(outcome, language) })
  }
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={making}
      leftSection={<IconFilePlus aria-hidden />}
      onClick={() => void make()}
    >
      {i18n._('Make the contract')}
    </Button>
  )
}

/** What may be done with a contract that holds: another in its place, or its end. */
function Later({ contract, childId }: { contract: Contract; childId: string }) {
  const i18n = useI18n()
  return (
    <>
      <Button
        component="a"
        variant="subtle"
        size="compact-sm"
        href={`/services/contracts/new?child=${childId}&replaces=${contract.id}`}
      >
        {i18n._('Replace')}
      </Button>
      <InlineAct verb={i18n._('End')}>
        {(close) => <EndForm contractId={contract.id} onClose={close} />}
      </InlineAct>
    </>
  )
}

function EndForm({ contractId, onClose }: { contractId: string; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof endContract>('services.endContract', stale)
  const form = useActForm({
    initial: { on: today as LocalDate | null, reason: '' },
    act: async ({ on, reason }) => {
      if (!on) return refuse('day-missing', { field: 'on' })
      if (reason.trim().length < 3) return refuse('reason-missing', { field: 'reason' })
      return send({ contractId, on, reason })
    },
    explain: (refusal) => explain(refusal, language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('End the contract')} onLeave={onClose}>
      <DateField {...form.field('on')} label={i18n._('Last day of the contract')} today={today} />
      <TextInput {...form.text('reason')} label={i18n._('Why')} maxLength={300} />
    </ActForm>
  )
}
