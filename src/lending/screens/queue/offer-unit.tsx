import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Refusal } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { offer } from '../../contract/request.ts'
import type { units } from '../../contract/unit.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { StaffField } from '../parts/staff-field.tsx'
import { stale } from '../parts/stale.ts'
import type { Request } from './request.ts'

/** Free units of the kind, each with one press to offer it; out of turn with a reason and a second person. */
export function OfferUnit({ request }: { request: Request }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [bypass, setBypass] = useState({ reason: '', secondPerson: null as string | null })
  const send = useSend<typeof offer>('lending.offer', stale)
  const { data } = useAsk<typeof units>('lending.units', {
    kindId: request.kindId,
    state: 'lendable',
    limit: 20,
  })
  const give = async (unitId: string): Promise<void> => {
    const outcome = await send({
      unitId,
      requestId: request.id,
      bypassReason: bypass.reason,
      secondPerson: bypass.secondPerson,
    })
    setRefusal(outcome.ok ? null : outcome)
    if (outcome.ok)
      say({ text: i18n._('Offered until {day}. Call the family', { day: dateText(outcome.value.until) }) })
  }
  if (!data) return <SkeletonLines lines={3} />
  const isOutOfTurn = refusal?.code === 'not-next' || refusal?.code === 'second-person-missing'
  return (
    <div className={classes['stack']}>
      {data.rows.length === 0 && (
        <p>
          {i18n._('Nothing of this kind is free now. The request keeps its place; the desk will say when.')}
        </p>
      )}
      <ul className={classes['rows']}>
        {data.rows.map(({ id, inventoryNumber, shelf }) => (
          <li key={id}>
            <span>
              {inventoryNumber}
              <span className={classes['quiet']}>{shelf}</span>
            </span>
            <Button
              variant="default"
              aria-label={`${i18n._('Offer it')}: ${inventoryNumber}`}
              onClick={() => void give(id)}
            >
              {i18n._('Offer it')}
            </Button>
          </li>
        ))}
      </ul>
      {refusal && (
        <p role="alert" className={classes['red']}>
          {explain(language)(refusal)}
        </p>
      )}
      {isOutOfTurn && (
        <>
          <TextInput
            label={i18n._('Why out of turn')}
            maxLength={300}
            value={bypass.reason}
            onChange={(event) => setBypass({ ...bypass, reason: event.currentTarget.value })}
          />
          <StaffField
            label={i18n._('Second person who agrees')}
            value={bypass.secondPerson}
            onChange={(secondPerson) => setBypass({ ...bypass, secondPerson })}
          />
        </>
      )}
    </div>
  )
}
