// The one place that knows the chart library. It is loaded when the first chart comes into view.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use as register, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { EChartsOption } from 'echarts'

register([BarChart, LineChart, ScatterChart, GridComponent, TooltipComponent, SVGRenderer])

const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()

function ourLook(): object {
  const text = { color: token('muted'), fontFamily: token('letters'), fontSize: 13 }
  const axis = {
    axisLabel: text,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: token('line') } },
    splitLine: { lineStyle: { color: token('line') } },
  }
  return {
    color: [1, 2, 3, 4, 5, 6].map((order) => token(`chart-${order}`)),
    textStyle: text,
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    bar: { itemStyle: { borderRadius: 3 }, barMaxWidth: 28 },
  }
}

const frame = (): EChartsOption => ({
  animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  grid: { left: 4, right: 8, top: 12, bottom: 10, containLabel: true },
  tooltip: {
    trigger: 'axis',
    renderMode: 'richText',
    backgroundColor: token('raised'),
    borderColor: token('line'),
    textStyle: { color: token('ink'), fontFamily: token('letters'), fontSize: 13 },
  },
})

/** Draws into an element and keeps to its size until the returned function is called. `onPick` is told of taps on marks. */
export function drawChart(
  element: HTMLElement,
  option: EChartsOption,
  onPick: (index: number) => void,
): () => void {
  const chart: ECharts = init(element, ourLook(), { renderer: 'svg' })
  chart.setOption({ ...frame(), ...option })
  chart.on('click', ({ dataIndex }) => onPick(dataIndex))
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(element)
  return () => {
    watch.disconnect()
    chart.dispose()
  }
}
