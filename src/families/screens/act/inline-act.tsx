import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
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
  const wasOpened = useRef(false)
  useEffect(() => {
    if (opened === wasOpened.current) return
    wasOpened.current = opened
    place.current?.querySelector<HTMLElement>(opened ? 'input, select, textarea' : 'button')?.focus()
  }, [opened])
  return (
    <div ref={place} className={opened ? classes['opened'] : undefined}>
      {opened ? (
        children(() => setOpened(false))
      ) : (
        <Button variant="subtle" size="compact-sm" leftSection={icon} onClick={() => setOpened(true)}>
          {verb}
        </Button>
      )}
    </div>
  )
}
