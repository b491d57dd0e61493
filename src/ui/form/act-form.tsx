import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useI18n } from '../i18n.ts'
import classes from './act-form.module.css'
import { DraftNote } from './draft-note.tsx'
import type { ActForm as Form } from './use-act-form.ts'

interface ActFormProps<Values> {
  readonly form: Form<Values>
  /** The verb of the act: «Записать». */
  readonly verb: string
  /** Esc or «Не сейчас»: what is typed stays as a draft. */
  readonly onLeave?: () => void
  readonly children: ReactNode
  /** Beside the main button: a second way to finish, such as «Записать и ещё одну». */
  readonly also?: ReactNode
  /** On a phone the buttons stay at the lower edge while the form, in a card, is scrolled. */
  readonly atHand?: boolean
}

/** One column, few fields, one verb. Enter finishes (Ctrl + Enter in a long text), Esc keeps the draft and leaves. */
export function ActForm<Values>(props: ActFormProps<Values>) {
  const { form, verb, onLeave, children, also, atHand } = props
  const i18n = useI18n()
  const element = useRef<HTMLFormElement>(null)
  const { sending, refused, touched, draft, values } = form
  useEffect(() => {
    if (!sending) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [sending])
  useUnloadWarning(touched && draft.state !== 'saved')

  const leave = async (): Promise<void> => {
    if (touched) await draft.keep(values)
    onLeave?.()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape' && onLeave) void leave()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit()
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    void form.submit()
  }

  return (
    <form ref={element} className={classes['form']} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {children}
      {refused && (
        <p role="alert" className={classes['refused']}>
          <IconAlertTriangle aria-hidden />
          {refused}
        </p>
      )}
      <div className={classes['acts']} data-at-hand={atHand}>
        <Button type="submit" loading={sending}>
          {verb}
        </Button>
        {also}
        {onLeave && (
          <Button variant="subtle" onClick={() => void leave()}>
            {i18n._('Not now')}
          </Button>
        )}
      </div>
      <DraftNote state={draft.state} onStartOver={form.reset} />
    </form>
  )
}

function useUnloadWarning(needed: boolean): void {
  useEffect(() => {
    if (!needed) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [needed])
}
