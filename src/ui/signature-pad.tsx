import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { useI18n } from './i18n.ts'
import classes from './signature-pad.module.css'

interface SignaturePadProps {
  /** Who signs what. */
  readonly label: string
  /** The drawing as PNG, or null while there is none that could be a signature. */
  readonly onChange: (drawing: Blob | null) => void
}

/** Points of the drawing: as wide and high as it is kept. */
const size = { width: 900, height: 450 }
const pen = 4
/** A dot or a slip of the finger is no signature. */
const least = 150

interface Point {
  readonly x: number
  readonly y: number
}

/** A field to sign in with a finger, a pen or a mouse. Whoever cannot signs on paper: the way there stands beside it. */
export function SignaturePad({ label, onChange }: SignaturePadProps) {
  const i18n = useI18n()
  const field = useRef<HTMLCanvasElement>(null)
  const last = useRef<Point | null>(null)
  const length = useRef(0)
  const [drawn, setDrawn] = useState(false)
  const clear = (): void => {
    const canvas = field.current
    if (canvas) empty(canvas)
    length.current = 0
    setDrawn(false)
    onChange(null)
  }
  useEffect(() => {
    if (field.current) empty(field.current)
  }, [])
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    last.current = pointOf(event)
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!last.current) return
    const to = pointOf(event)
    stroke(event.currentTarget, last.current, to)
    length.current += Math.hypot(to.x - last.current.x, to.y - last.current.y)
    last.current = to
  }
  const end = (event: PointerEvent<HTMLCanvasElement>): void => {
    last.current = null
    if (length.current < least) return
    setDrawn(true)
    event.currentTarget.toBlob(onChange, 'image/png')
  }
  return (
    <div className={classes['pad']}>
      <canvas
        ref={field}
        {...size}
        role="img"
        aria-label={drawn ? i18n._('{label}: drawn', { label }) : label}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div>
        <span>{label}</span>
        <Button variant="subtle" size="compact-sm" onClick={clear}>
          {i18n._('Erase')}
        </Button>
      </div>
    </div>
  )
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return { x: ((clientX - left) / width) * size.width, y: ((clientY - top) / height) * size.height }
}

/** Black on white whatever the colours of the screen are: it is printed. */
function empty(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d')!
  context.fillStyle = 'white'
  context.fillRect(0, 0, size.width, size.height)
}

function stroke(canvas: HTMLCanvasElement, from: Point, to: Point): void {
  const context = canvas.getContext('2d')!
  context.lineWidth = pen
  context.lineCap = 'round'
  context.strokeStyle = 'black'
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
}
