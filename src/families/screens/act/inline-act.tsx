import { Button } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import classes from './act.module.css'

interface InlineActProps {
  /** The verb on the button: «Добавить статус». */
  readonly verb: string
  readonly icon?: ReactNode
  /** The form, which calls `close` when it is done or left. */
  readonly children: (close: () => void) => ReactNode
}

/** A button of a card's section that opens a small form in its own place; closed again, the button has the focus. */
export function InlineAct({ verb, icon, children }: InlineActProps) {
  const [opened, setOpened] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const open = (): void => {
    setOpened(true)
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus())
  }
  const close = (): void => {
    setOpened(false)
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus())
  }
  return (
    <div ref={place} className={opened ? classes['opened'] : undefined}>
      {opened ? (
        children(close)
      ) : (
        <Button variant="subtle" size="compact-sm" leftSection={icon} onClick={open}>
          {verb}
        </Button>
      )}
    </div>
  )
}
