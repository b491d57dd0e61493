import { Button } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { TypeAhead, type Option } from '#ui/form/type-ahead.tsx'
import { useI18n } from '#ui/i18n.ts'
import { useNarrow } from '#ui/screen-width.ts'
import { canRead } from './camera.ts'
import { CameraView } from './camera-view.tsx'
import classes from './lending.module.css'
import { wakeSounds } from './sounds.ts'
import { useWedge } from './use-wedge.ts'

interface CodeOrNameProps {
  readonly label: string
  readonly typed: string
  readonly options: readonly Option[]
  readonly onType: (typed: string) => void
  /** A whole code: from a scanner, the camera or the keyboard with Enter. */
  readonly onCode: (code: string) => void
  readonly onChoose: (id: string) => void
  readonly says?: string | undefined
  /** Leaves the focus to something else when the screen opens. */
  readonly quiet?: boolean
}

/** One field for a scanner, a camera and a name: emptied after each, it keeps the focus, so that a scanner goes on by itself. */
export function CodeOrName(props: CodeOrNameProps) {
  const { label, typed, options, onType, onCode, onChoose, says, quiet = false } = props
  const i18n = useI18n()
  const narrow = useNarrow()
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [times, setTimes] = useState(0)
  const [looking, setLooking] = useState(false)
  useWedge(input)
  useEffect(() => {
    input.current = form.current?.querySelector('input') ?? null
    if (times > 0) input.current?.focus()
  }, [times])
  const again = (): void => {
    onType('')
    setTimes(times + 1)
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (!typed) return
    onCode(typed)
    again()
  }
  return (
    <div className={classes['stack']}>
      <form ref={form} className={classes['scan']} data-large onSubmit={onSubmit}>
        <TypeAhead
          key={times}
          label={label}
          placeholder={i18n._('Scan, or type and press Enter')}
          chosen={null}
          options={options}
          onType={onType}
          onChoose={(option) => {
            if (option) onChoose(option.id)
            again()
          }}
          autoFocus={!narrow && !quiet}
          says={says}
          sendsTyped
        />
        {canRead() && (
          <Button
            variant="default"
            onClick={() => {
              wakeSounds()
              setLooking(!looking)
            }}
            leftSection={<IconCamera aria-hidden />}
          >
            {i18n._('Camera')}
          </Button>
        )}
      </form>
      {looking && <CameraView onCode={onCode} onClose={() => setLooking(false)} />}
    </div>
  )
}
