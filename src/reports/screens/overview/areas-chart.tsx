import type { Minutes } from '#base/quantity.ts'
import { areaWords } from '#programmes/words/terms.ts'
import { Card } from '#ui/card.tsx'
import { ChartFrame } from '#ui/chart/chart-frame.tsx'
import { countText, minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { areasFinding, type Area, deliveredPercent } from '../../rules/dashboard.ts'
import { Bars } from '../parts/bars.tsx'
import type { OverviewPart } from './overview-part.ts'

/** How many of the promised hours each area of the programmes has delivered. */
export function AreasChart({ data: { areas } }: Pick<OverviewPart, 'data'>) {
  const i18n = useI18n()
  const language = useLanguage()
  const finding = areasFinding(areas)
  if (!finding) {
    return (
      <Card title={i18n._('No programmes in these days')}>
        <p>{i18n._('As soon as a child has a programme, its promised and delivered hours stand here.')}</p>
      </Card>
    )
  }
  const name = (area: Area['area']): string => {
    const said = areaWords[area][language]
    return said.charAt(0).toUpperCase() + said.slice(1)
  }
  const hours = (minutes: number): string => minutesText(minutes as Minutes, language)
  const delivered = i18n._('{percent}% of the promised hours are delivered', { percent: finding.delivered })
  const furthest =
    finding.furthest &&
    i18n._('furthest behind: {area}, {percent}%', {
      area: areaWords[finding.furthest.area][language],
      percent: finding.furthest.delivered,
    })
  return (
    <ChartFrame
      title={furthest ? `${delivered}; ${furthest}` : delivered}
      note={i18n._('Balance of the programmes by area: delivered of promised')}
      table={{
        columns: [
          i18n._('Area'),
          i18n._('Children'),
          i18n._('Promised'),
          i18n._('Delivered'),
          i18n._('Completed'),
          i18n._('Broken off'),
        ],
        rows: areas.map((one) => [
          name(one.area),
          countText(one.children),
          hours(one.promisedMinutes),
          hours(one.deliveredMinutes),
          countText(one.completed),
          countText(one.stopped),
        ]),
      }}
    >
      <Bars
        bars={areas.map((one) => ({
          key: one.area,
          label: `${name(one.area)} · ${i18n._('{children, plural, one {# child} other {# children}}', {
            children: one.children,
          })}`,
          text: i18n._('{delivered} of {promised}', {
            delivered: hours(one.deliveredMinutes),
            promised: hours(one.promisedMinutes),
          }),
          share: deliveredPercent(one) / 100,
          tone: deliveredPercent(one) >= 90 ? ('done' as const) : ('soon' as const),
        }))}
      />
    </ChartFrame>
  )
}
