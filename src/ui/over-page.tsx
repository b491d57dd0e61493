import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useI18n } from './i18n.ts'
import { IconButton } from './icon-button.tsx'
import classes from './over-page.module.css'

interface OverPageProps {
  /** `side`: a drawer at the right; `middle`: a dialog; `top`: the search sheet. */
  readonly from: 'side' | 'middle' | 'top'
  readonly title: ReactNode
  readonly opened: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Hides the heading and its cross from the eye where the content speaks for itself. */
  readonly bare?: boolean
}

/** A layer over the page on the browser's own dialog: it keeps the focus inside, closes with Esc and gives the focus back. */
export function OverPage({ from, title, opened, onClose, children, bare = false }: OverPageProps) {
  const i18n = useI18n()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (opened) dialog.current?.showModal()
  }, [opened])
  if (!opened) return null
  return (
    <dialog
      ref={dialog}
      className={classes['layer']}
      data-from={from}
      aria-labelledby={id}
      onClose={onClose}
      onMouseDown={(event) => event.target === dialog.current && onClose()}
    >
      <div className={classes['sheet']}>
        <div className={bare ? 'unseen' : classes['head']}>
          <h2 id={id}>{title}</h2>
          {!bare && <IconButton label={i18n._('Close')} icon={<IconX aria-hidden />} onClick={onClose} />}
        </div>
        {children}
      </div>
    </dialog>
  )
}
