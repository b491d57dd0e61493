import { useEffect, useEffectEvent } from 'react'
import type { Item } from '../../contract/definition.ts'
import { keysOf } from './keys.ts'

interface WalkKeys {
  /** The question that digits answer now. */
  readonly item: Item | undefined
  readonly onChoose: (item: Item, option: number) => void
  readonly onNext: () => void
  readonly onBack: () => void
  readonly onLeave: () => void
}

/** Keys belong to a field, a button or a link that has the focus before they belong to the walk. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  (event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null)

const isOnControl = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('button, a, summary') !== null

/** A digit answers the question and moves on; Backspace goes back, Enter and the right arrow go on, Esc leaves. */
export function useWalkKeys(keys: WalkKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isTaken(event) && actOf(event, keys)) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

/** Does what the key means; `false` where it means nothing here. */
function actOf(event: KeyboardEvent, { item, onChoose, ...keys }: WalkKeys): boolean {
  const option = item?.kind === 'choice' ? keysOf(item.options).indexOf(event.key) : -1
  if (item && option >= 0) onChoose(item, option)
  else {
    const act = actsOf(keys).get(event.key)
    if (!act || (event.key === 'Enter' && isOnControl(event))) return false
    act()
  }
  return true
}

const actsOf = ({ onNext, onBack, onLeave }: Pick<WalkKeys, 'onNext' | 'onBack' | 'onLeave'>) =>
  new Map([
    ['Enter', onNext],
    ['ArrowRight', onNext],
    ['ArrowLeft', onBack],
    ['Backspace', onBack],
    ['Escape', onLeave],
  ])
