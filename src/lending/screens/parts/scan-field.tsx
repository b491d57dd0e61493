import { Button, TextInput } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useRef, useState, type FormEvent } from 'react'
import { useI18n } from '#ui/i18n.ts'
import { useNarrow } from '#ui/screen-width.ts'
import { canRead } from './camera.ts'
import { CameraView } from './camera-view.tsx'
import classes from './lending.module.css'
import { wakeSounds } from './sounds.ts'
import { useWedge } from './use-wedge.ts'

interface ScanFieldProps {
  readonly label: string
  /** A whole code: from a scanner, the camera or the keyboard with Enter. */
  readonly onCode: (code: string) => void
  readonly says?: string | undefined
}

/** Codes one after another: the field is emptied and keeps the focus, so that a scanner goes on by itself. */
export function ScanField({ label, onCode, says }: ScanFieldProps) {
  const i18n = useI18n()
  const narrow = useNarrow()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [looking, setLooking] = useState(false)
  useWedge(input)
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const code = typed.trim()
    setTyped('')
    input.current?.focus()
    if (code) onCode(code)
  }
  return (
    <div className={classes['stack']}>
      <form className={classes['scan']} data-large onSubmit={onSubmit}>
        <TextInput
          ref={input}
          label={label}
          placeholder={i18n._('Scan a label or type a number, then Enter')}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          autoFocus={!narrow}
          onChange={(event) => setTyped(event.currentTarget.value)}
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
      <p role="status" className={classes['quiet']}>
        {says}
      </p>
    </div>
  )
}
