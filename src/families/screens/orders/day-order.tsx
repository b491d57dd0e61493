import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { useSend } from '#client/use-ask.ts'
import { newId } from '#papers/screens/parts/new-id.ts'
import { Card } from '#ui/card.tsx'
import { dateText, dayText } from '#ui/format.ts'
import { type Language, useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { makeOrder } from '../../contract/papers.ts'
import type { OrderKind } from '../../rules/orders.ts'
import { dischargeWords } from '../../words/kinds.ts'
import { orderWords } from '../../words/papers.ts'
import { explain } from '../explain.ts'
import type { Made } from '../papers/make-all.ts'
import classes from '../papers/papers.module.css'
import { stalePapers } from '../papers/use-making.ts'
import type { Waiting, WaitingDay } from './by-day.ts'

/** What holds for every order of the page. */
export interface SaidOfOrders {
  readonly day: LocalDate | null
  readonly form: string
}

interface DayOrderProps extends WaitingDay {
  readonly kind: OrderKind
  readonly said: SaidOfOrders
  readonly onMade: (made: Made) => void
}

/** Children of one day: those that are ticked come into one order. */
export function DayOrder({ kind, day, rows, said, onMade }: DayOrderProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const { isMaking, lack, make } = useMaking(kind, said, onMade)
  const wanted = rows.map(({ enrolmentId }) => enrolmentId).filter((id) => !unticked.has(id))
  const tick = (id: string, isOn: boolean): void =>
    setUnticked((before) => new Set(isOn ? [...before].filter((one) => one !== id) : [...before, id]))
  const when = dayText(day, language, today)
  return (
    <Card
      title={
        kind === 'enrolment'
          ? i18n._('Enrolled {day}', { day: when })
          : i18n._('Last day {day}', { day: when })
      }
    >
      <div role="group" aria-label={i18n._('Children of the order')} className={classes['ticks']}>
        {rows.map((row) => (
          <Checkbox
            key={row.enrolmentId}
            label={row.name}
            description={detailOf(row, i18n._('born {day}', { day: dateText(row.birthDate) }), language)}
            checked={!unticked.has(row.enrolmentId)}
            onChange={({ currentTarget: { checked } }) => tick(row.enrolmentId, checked)}
          />
        ))}
        {lack && (
          <p className={classes['wrong']} role="alert">
            {lack}
          </p>
        )}
        <div>
          <Button
            variant="default"
            loading={isMaking}
            disabled={wanted.length === 0 || said.day === null}
            onClick={() => void make(wanted)}
          >
            {i18n._(
              '{count, plural, one {Make the order about # child} other {Make the order about # children}}',
              { count: wanted.length },
            )}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function useMaking(kind: OrderKind, { day, form }: SaidOfOrders, onMade: (made: Made) => void) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof makeOrder>('families.makeOrder', stalePapers)
  const [isMaking, setMaking] = useState(false)
  const [lack, setLack] = useState<string | null>(null)
  const make = async (enrolmentIds: string[]): Promise<void> => {
    if (!day) return
    setMaking(true)
    const paperId = newId()
    const outcome = await send({ paperId, kind, enrolmentIds, day, form })
    setMaking(false)
    if (!outcome.ok) return setLack(explain(language)(outcome))
    const { number } = outcome.value
    say({ text: i18n._('Order No. {number} is made', { number }) })
    onMade({
      id: paperId,
      label: `${orderWords[kind][language]} № ${number}`,
      outcome: { ok: true, paperId },
    })
  }
  return { isMaking, lack, make }
}

const detailOf = ({ reason }: Waiting, born: string, language: Language): string =>
  reason ? `${born}, ${dischargeWords[reason][language]}` : born
