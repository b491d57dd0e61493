import { useEffect, useRef } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { returnUnits, undo } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import { keepPhotos } from '../parts/keep-photos.ts'
import classes from '../parts/lending.module.css'
import { sound } from '../parts/sounds.ts'
import { stale } from '../parts/stale.ts'
import { OneBack } from './one-back.tsx'
import { asIssued, toSent, type OneReturn } from './state.ts'
import type { Coming } from './use-coming.ts'

interface ReturnFormProps {
  readonly coming: readonly Coming[]
  readonly onDrop: (unitId: string) => void
  readonly onDone: (count: number) => void
}

interface Values {
  /** Only of units about which something was typed. */
  readonly units: Readonly<Record<string, OneReturn>>
}

/** One grid of all that comes back: what is not touched came back as it was handed out. */
export function ReturnForm({ coming, onDrop, onDone }: ReturnFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const place = useRef<HTMLDivElement>(null)
  const sentCount = useRef(0)
  const send = useSend<typeof returnUnits>('lending.returnUnits', stale)
  const takeBack = useSend<typeof undo>('lending.undo', stale)
  const form = useActForm<Values, OutputOf<typeof returnUnits>>({
    initial: { units: {} },
    explain: explain(language),
    act: async ({ units }) => {
      const unclear = Object.values(units).some(({ damage, cause }) => damage && !cause)
      if (unclear) return refuse('cause-missing')
      const sent = coming.map(({ unit }) => toSent(unit.id, units[unit.id] ?? asIssued(unit.missingParts)))
      sentCount.current = sent.length
      return send({ day: today, units: sent })
    },
    onDone: () => {
      sound('done')
      void keepAll()
      const [only] = coming
      say({
        text: i18n._('{count, plural, one {# unit is taken back} other {# units are taken back}}', {
          count: sentCount.current,
        }),
        ...(coming.length === 1 &&
          only && {
            undo: {
              verb: i18n._('Undo'),
              act: () => void takeBack({ loanId: only.loan.id, what: 'return', unitId: only.unit.id }),
            },
          }),
      })
      onDone(sentCount.current)
    },
  })
  const { values, change } = form
  const keepAll = async (): Promise<void> => {
    const lost = await Promise.all(
      coming.map(({ unit, lineId }) => keepPhotos(lineId, 'return', values.units[unit.id]?.photos ?? [])),
    )
    if (lost.some((one) => one > 0)) say({ text: i18n._('Taken back, but not every photo was kept') })
  }
  useEffect(() => {
    if (coming.length > 0) place.current?.querySelector<HTMLElement>('button[type=submit]')?.focus()
  }, [coming.length])
  return (
    <div ref={place}>
      <ActForm
        form={form}
        verb={i18n._('{count, plural, one {Take back} other {Take back #}}', { count: coming.length })}
        atHand
      >
        <div className={classes['stack']}>
          {coming.map((one) => {
            const { id, missingParts } = one.unit
            const value = values.units[id] ?? asIssued(missingParts)
            return (
              <OneBack
                key={id}
                coming={one}
                value={value}
                onChange={(part) => change({ units: { ...values.units, [id]: { ...value, ...part } } })}
                onDrop={() => onDrop(id)}
              />
            )
          })}
        </div>
      </ActForm>
    </div>
  )
}
