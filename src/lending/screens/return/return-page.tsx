import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAddressState } from '#client/address-state.ts'
import { ask } from '#client/browser.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { scan } from '../../contract.ts'
import { idsIn } from '../parts/address.ts'
import { loanHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { ScanField } from '../parts/scan-field.tsx'
import { sound } from '../parts/sounds.ts'
import { ReturnForm } from './return-form.tsx'
import { type Coming, useComing } from './use-coming.ts'

const most = 50

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  units: idsIn(raw, 'units', most).join('.'),
})

/** «Принять»: `/lending/return?units=<id>.<id>`. Scan one or ten, look at the exceptions, press once. */
export default function ReturnPage() {
  const i18n = useI18n()
  const may = useReach('lending.returnUnits') !== null
  const [{ units }, change] = useAddressState(readAddress)
  return (
    <Page
      title={i18n._('Receive back')}
      crumbs={[{ label: i18n._('Lending point'), href: '/lending' }]}
      narrow
    >
      {may ? (
        <Returning
          unitIds={units ? units.split('.') : []}
          onUnits={(ids) => change({ units: ids.join('.') || (undefined as never) })}
        />
      ) : (
        <NoPermission />
      )}
    </Page>
  )
}

interface ReturningProps {
  readonly unitIds: readonly string[]
  readonly onUnits: (unitIds: readonly string[]) => void
}

function Returning({ unitIds, onUnits }: ReturningProps) {
  const i18n = useI18n()
  const [says, setSays] = useState<string>()
  const [taken, setTaken] = useState<Back | null>(null)
  const { answers, isLoading } = useComing(unitIds)
  const coming = answers.filter((answer) => 'lineId' in answer)
  const drop = (unitId: string): void => onUnits(unitIds.filter((id) => id !== unitId))
  const onCode = async (code: string): Promise<void> => {
    setTaken(null)
    const { unit, holder } = await ask<typeof scan>('lending.scan', { code })
    const isAgain = unit !== null && unitIds.includes(unit.id)
    sound(isAgain ? 'again' : unit && holder ? 'good' : 'bad')
    if (!unit) return setSays(i18n._('Nothing has the number {code}', { code }))
    if (!holder)
      return setSays(i18n._('{unit} is not with a family by the books', { unit: unit.inventoryNumber }))
    setSays(isAgain ? i18n._('{unit} is in the list already', { unit: unit.inventoryNumber }) : undefined)
    if (!isAgain) onUnits([...unitIds, unit.id])
  }
  return (
    <div className={classes['stack']}>
      <ScanField label={i18n._('What comes back')} onCode={(code) => void onCode(code)} says={says} />
      {taken && <Taken back={taken} />}
      {isLoading && <SkeletonLines lines={4} />}
      {answers.map((answer) =>
        'notOut' in answer ? (
          <p key={answer.notOut.id} className={classes['red']}>
            {i18n._('{unit} is not with a family by the books', {
              unit: `${answer.notOut.kindName}, ${answer.notOut.inventoryNumber}`,
            })}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => drop(answer.notOut.id)}>
              {i18n._('Leave it out')}
            </Button>
          </p>
        ) : null,
      )}
      {coming.length > 0 && (
        <ReturnForm
          coming={coming}
          onDrop={drop}
          onDone={(count) => {
            setTaken({ count, loans: loansOf(coming) })
            onUnits([])
          }}
        />
      )}
    </div>
  )
}

interface Back {
  readonly count: number
  readonly loans: readonly { readonly id: string; readonly number: string }[]
}

const loansOf = (coming: readonly Coming[]): Back['loans'] => [
  ...new Map(coming.map(({ loan }) => [loan.id, { id: loan.id, number: loan.contractNumber }])).values(),
]

/** What came back, and where the act of return is made and signed. */
function Taken({ back: { count, loans } }: { back: Back }) {
  const i18n = useI18n()
  return (
    <div className={classes['open']}>
      <p role="status">
        {i18n._(
          '{count, plural, one {# unit is taken back. It waits} other {# units are taken back. They wait}} for inspection and cleaning.',
          {
            count,
          },
        )}
      </p>
      {loans.map(({ id, number }) => (
        <p key={id}>
          <a href={loanHref(id)}>{i18n._('Act of return and signature: contract {number}', { number })}</a>
        </p>
      ))}
      <p>
        <a href="/lending">{i18n._('To the lending point')}</a>
      </p>
    </div>
  )
}
