import type { I18n } from '@lingui/core'
import type { OutputOf } from '#base/act.ts'
import type { Kopecks } from '#base/quantity.ts'
import { Card } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { moneyText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { kind } from '../../contract/kind.ts'
import { categoryWords, hygieneClassWords, regimeWords, riskWords } from '../../words/kinds.ts'
import own from './kinds.module.css'

type Kind = OutputOf<typeof kind>
type Span = Kind['limits']['height_cm']

function spanText(i18n: I18n, span: Span): string {
  const [from, to] = [span.from ?? null, span.to ?? null]
  if (from !== null && to !== null) return `${from}–${to}`
  if (from !== null) return i18n._('at least {from}', { from })
  return to === null ? '' : i18n._('up to {to}', { to })
}

/** Everything known of a kind. */
export function KindFacts({ kind }: { kind: Kind }) {
  const i18n = useI18n()
  return (
    <>
      <Basics kind={kind} />
      <Card title={i18n._('Whom it fits')}>
        <Facts>
          <Fact label={i18n._('Height, cm')}>{spanText(i18n, kind.limits.height_cm)}</Fact>
          <Fact label={i18n._('Weight, kg')}>{spanText(i18n, kind.limits.weight_kg)}</Fact>
          <Fact label={i18n._('Hip width, cm')}>{spanText(i18n, kind.limits.hip_cm)}</Fact>
          <Fact label={i18n._('Age, months')}>{spanText(i18n, kind.limits.age_months)}</Fact>
          <Fact label={i18n._('Contraindications')}>{kind.contraindications}</Fact>
        </Facts>
      </Card>
      <Card title={i18n._('Use, briefing, cleaning')}>
        <Facts>
          <Fact label={i18n._('Instruction')}>{kind.instruction}</Fact>
          <Fact label={i18n._('The adult shows')}>
            {kind.briefing && <span className={own['lines']}>{kind.briefing}</span>}
          </Fact>
          <Fact label={i18n._('Cleaning')}>{kind.cleaning}</Fact>
          <Fact label={i18n._('Parts')}>
            {kind.parts
              .map(({ name, isOptional }) =>
                isOptional ? i18n._('{name} (may be missing)', { name }) : name,
              )
              .join(', ')}
          </Fact>
        </Facts>
      </Card>
    </>
  )
}

function Basics({ kind }: { kind: Kind }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { tariff_kopecks_a_day: price, check_months: check, service_life_years: life } = kind
  return (
    <Card>
      <Facts>
        <Fact label={i18n._('Category')}>{categoryWords[kind.category][language]}</Fact>
        <Fact label={i18n._('Number in the federal list')}>{kind.federalCode}</Fact>
        <Fact label={i18n._('Risk')}>{riskWords[kind.risk][language]}</Fact>
        <Fact label={i18n._('Lent')}>
          {regimeWords[kind.regime][language]}
          {price !== null && price !== undefined && `, ${moneyText(price as Kopecks)}`}
        </Fact>
        <Fact label={i18n._('Term')}>
          {i18n._('{months, plural, one {# month} other {# months}}', { months: kind.term_months })}
        </Fact>
        <Fact label={i18n._('Hygiene')}>{hygieneClassWords[kind.hygiene][language]}</Fact>
        <Fact label={i18n._('Checked every')}>
          {check && i18n._('{months, plural, one {# month} other {# months}}', { months: check })}
        </Fact>
        <Fact label={i18n._('Service life')}>
          {life && i18n._('{years, plural, one {# year} other {# years}}', { years: life })}
        </Fact>
      </Facts>
    </Card>
  )
}
