import type { OutcomeClass } from '#programmes/contract/outcome.ts'
import { outcomeWords } from '#programmes/words/outcomes.ts'
import { ChartFrame } from '#ui/chart/chart-frame.tsx'
import { countText, percentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { outcomesFinding } from '../../rules/dashboard.ts'
import type { IndicatorId } from '../../rules/indicators.ts'
import { rowsHref } from '../address.ts'
import { Bars } from '../parts/bars.tsx'
import type { OverviewPart } from './overview-part.ts'

/** Lists that hold the children of a class, and perhaps others besides: improved includes significant. */
const lists: Readonly<Partial<Record<OutcomeClass, IndicatorId>>> = {
  significant: 'childrenSignificant',
  improved: 'childrenImproved',
}
const tones: Readonly<Partial<Record<OutcomeClass, 'done' | 'soon'>>> = {
  significant: 'done',
  improved: 'done',
  worse: 'soon',
}

/** Children by the best class of their episodes that ended in the period; who was not assessed is said. */
export function OutcomesChart({ data: { outcomes }, period, opens }: OverviewPart) {
  const i18n = useI18n()
  const language = useLanguage()
  const { better, assessed, notAssessed } = outcomesFinding(outcomes)
  const all = assessed + notAssessed
  const most = Math.max(1, ...outcomes.map(({ children }) => children))
  const title =
    assessed === 0
      ? i18n._('No child has been assessed at the end yet')
      : i18n._(
          '{better} of {assessed, plural, one {# child assessed} other {# children assessed}} became better',
          {
            better,
            assessed,
          },
        )
  const name = (one: OutcomeClass): string => {
    const said = outcomeWords[one][language]
    return said.charAt(0).toUpperCase() + said.slice(1)
  }
  return (
    <ChartFrame
      title={title}
      note={i18n._('Children served, by the best outcome of the period; not assessed: {notAssessed}', {
        notAssessed: countText(notAssessed),
      })}
      table={{
        columns: [i18n._('Outcome'), i18n._('Children'), i18n._('Share of all')],
        rows: outcomes.map((one) => [
          name(one.class),
          countText(one.children),
          percentText(one.children, all),
        ]),
      }}
    >
      <Bars
        bars={outcomes.map(({ class: one, children }) => {
          const list = lists[one]
          return {
            key: one,
            label:
              opens && list && children > 0 ? <a href={rowsHref(list, period)}>{name(one)}</a> : name(one),
            text: `${countText(children)} · ${percentText(children, all)}`,
            share: children / most,
            tone: tones[one] ?? 'plain',
          }
        })}
      />
    </ChartFrame>
  )
}
