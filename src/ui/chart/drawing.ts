// The one place that knows the chart library. It is loaded when the first chart comes into view.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { EChartsOption } from 'echarts/types/dist/shared'

use([
  BarChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
])

const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()

/** Colours of series in their order: they differ in lightness too, so a print without colours still tells them apart. */
const palette = (): string[] => [token('accent'), '#5fa8a1', '#d8b166', '#c9bfae', '#8a5200', '#7d8f8c']

function inOurLook(option: EChartsOption): EChartsOption {
  const text = { color: token('muted'), fontFamily: token('letters'), fontSize: 13 }
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    color: palette(),
    textStyle: text,
    grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: token('raised'),
      textStyle: { ...text, color: token('ink') },
    },
    ...option,
  }
}

/** Draws into an element and keeps to its size until the returned function is called. */
export function drawChart(element: HTMLElement, option: EChartsOption): () => void {
  const chart: ECharts = init(element, null, { renderer: 'svg' })
  chart.setOption(inOurLook(option))
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(element)
  return () => {
    watch.disconnect()
    chart.dispose()
  }
}
