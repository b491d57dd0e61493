import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './state.module.css'
import { OverPage } from './over-page.tsx'
import { useI18n } from './i18n.ts'

interface ConfirmDialogProps {
  /** A question with the verb of the act: «Отменить весь импорт?» */
  readonly title: string
  /** What will be different afterwards. */
  readonly children: ReactNode
  /** The verb: «Отменить импорт». */
  readonly confirm: string
  readonly opened: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before what cannot be undone, and only then: where undo is possible, offer undo instead. */
export function ConfirmDialog({ title, children, confirm, opened, onConfirm, onClose }: ConfirmDialogProps) {
  const i18n = useI18n()
  return (
    <OverPage from="middle" title={title} opened={opened} onClose={onClose}>
      <div>{children}</div>
      <div className={classes['acts']}>
        <Button color="red" onClick={onConfirm}>
          {confirm}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {i18n._('Leave as it is')}
        </Button>
      </div>
    </OverPage>
  )
}
