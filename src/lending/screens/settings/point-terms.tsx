import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Kopecks } from '#base/quantity.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { moneyText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { setPointTerms } from '../../contract/point.ts'
import { regimeWords } from '../../words/kinds.ts'
import { explain } from '../parts/explain.ts'
import { KindField } from '../parts/kind-field.tsx'
import classes from '../parts/lending.module.css'
import { numberTyped } from '../parts/number-typed.ts'
import { optionsOf } from '../parts/options.ts'
import { stale } from '../parts/stale.ts'
import type { Point } from '../parts/use-points.ts'

/** Kinds that are lent at this point otherwise than their own card says. */
export function PointTerms({ point }: { point: Point }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [isAdding, setAdding] = useState(false)
  const send = useSend<typeof setPointTerms>('lending.setPointTerms', stale)
  const drop = async (kindId: string): Promise<void> => {
    const outcome = await send({ pointId: point.id, kindId, terms: null })
    say({ text: outcome.ok ? i18n._('As everywhere again') : explain(language)(outcome) })
  }
  return (
    <Card
      title={i18n._('Terms at this point')}
      note={i18n._(
        'Everything else is lent as the card of its kind says. Loans that are out keep their terms.',
      )}
    >
      <div className={classes['stack']}>
        <ul className={classes['rows']}>
          {point.terms.map(({ kindId, kindName, regime, tariff_kopecks_a_day: price }) => (
            <li key={kindId}>
              <span>
                {kindName}
                <span className={classes['quiet']}>
                  {regime === 'free'
                    ? regimeWords.free[language]
                    : i18n._('{price} a day', { price: moneyText((price ?? 0) as Kopecks) })}
                </span>
              </span>
              <Button variant="subtle" size="compact-sm" onClick={() => void drop(kindId)}>
                {i18n._('As everywhere')}
              </Button>
            </li>
          ))}
        </ul>
        {isAdding ? (
          <TermsForm pointId={point.id} onClose={() => setAdding(false)} />
        ) : (
          <div>
            <Button variant="default" onClick={() => setAdding(true)}>
              {i18n._('Other terms for a kind')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

interface Values {
  readonly kindId: string | null
  readonly regime: keyof typeof regimeWords
  readonly tariff_kopecks_a_day: string
}

function TermsForm({ pointId, onClose }: { pointId: string; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof setPointTerms>('lending.setPointTerms', stale)
  const form = useActForm<Values>({
    initial: { kindId: null, regime: 'tariff', tariff_kopecks_a_day: '' },
    explain: explain(language),
    act: async ({ kindId, regime, tariff_kopecks_a_day: typed }) => {
      if (!kindId) return refuse('kind-missing', { field: 'kindId' })
      const roubles = numberTyped(typed)
      if (regime === 'tariff' && roubles === 'strange')
        return refuse('not-a-number', { field: 'tariff_kopecks_a_day' })
      const price = typeof roubles === 'number' ? Math.round(roubles * 100) : null
      const tariff_kopecks_a_day = regime === 'tariff' ? price : null
      return send({ pointId, kindId, terms: { regime, tariff_kopecks_a_day } })
    },
    onDone: () => {
      say({ text: i18n._('Saved') })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Save')} onLeave={onClose}>
      <KindField {...form.field('kindId')} />
      <Choice
        label={i18n._('Lent')}
        value={form.values.regime}
        options={optionsOf(regimeWords, language)}
        onChange={(regime) => form.change({ regime })}
      />
      {form.values.regime === 'tariff' && (
        <TextInput
          label={i18n._('Price of a day, ₽')}
          inputMode="decimal"
          {...form.text('tariff_kopecks_a_day')}
        />
      )}
    </ActForm>
  )
}
