import { encodeQR } from 'qr'
import { labelAddress } from '../../rules/label.ts'
import classes from './labels.module.css'

interface LabelProps {
  readonly label: string
  readonly inventoryNumber: string
  readonly kindName: string
  readonly centreName: string
}

/** The black squares of a code as one path, a square to a unit. */
function pathOf(text: string): { path: string; size: number } {
  const squares = encodeQR(text, 'raw', { ecc: 'medium', border: 2 })
  const path = squares.flatMap((row, y) => row.map((isBlack, x) => (isBlack ? `M${x} ${y}h1v1h-1z` : '')))
  return { path: path.join(''), size: squares.length }
}

/**
 * A label of 70 by 37 mm. The code leads to a page that tells a stranger whose the thing is and nothing else; scanners of the program
 * read the label at its end. The words say it to people.
 */
export function Label({ label, inventoryNumber, kindName, centreName }: LabelProps) {
  const { path, size } = pathOf(labelAddress(location.origin, label))
  return (
    <div className={classes['label']}>
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>
        <strong>{inventoryNumber}</strong>
        <span>{kindName}</span>
        <small>{label}</small>
        <small>{centreName}</small>
      </p>
    </div>
  )
}
