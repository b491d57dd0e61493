import { Button } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { useI18n } from '#ui/i18n.ts'
import classes from './list.module.css'

/** Where workbooks are dropped or chosen, one or several. */
export function DropPlace({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const i18n = useI18n()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <div
      className={classes['drop']}
      data-over={over || undefined}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload aria-hidden />
      <Button onClick={() => input.current?.click()}>{i18n._('Choose Excel files')}</Button>
      <p>{i18n._('or drop them here. Up to 30 MB each, format .xlsx')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={i18n._('Choose Excel files')}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
