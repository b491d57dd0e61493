import type { EChartsOption } from 'echarts'
import { useEffect, useRef } from 'react'
import { useDisplay } from '../display.ts'
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'
import classes from './chart.module.css'

type Drawing = Omit<EChartsOption, 'legend'>

interface ChartProps extends Omit<ChartFrameProps, 'children'> {
  /** An option of echarts: series and axes. Colours, letters, legend and tooltip are ours. Keep it in `useMemo`. */
  readonly option: Drawing
  /** A tap on a bar or a point, by its place on the axis. The table twin must lead to the same. */
  readonly onPick?: (index: number) => void
}

/** A picture of figures with a title that states the finding, and a button to the same figures as a table. */
export function Chart({ option, onPick, ...frame }: ChartProps) {
  return (
    <ChartFrame {...frame}>
      <Picture name={`${frame.title}. ${frame.note}`} option={option} onPick={onPick} />
    </ChartFrame>
  )
}

interface PictureProps {
  readonly name: string
  readonly option: Drawing
  readonly onPick: ((index: number) => void) | undefined
}

function Picture({ name, option, onPick }: PictureProps) {
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  }, [onPick])
  const place = useRef<HTMLDivElement>(null)
  const display = useDisplay()
  useEffect(() => {
    let erase: (() => void) | null = null
    let gone = false
    void import('./drawing.ts').then(({ drawChart }) => {
      if (!gone && place.current) erase = drawChart(place.current, option, (index) => pick.current?.(index))
    })
    return () => {
      gone = true
      erase?.()
    }
  }, [option, display])
  return <div ref={place} role="img" aria-label={name} className={classes['picture']} />
}
