import { IconPaperclip } from '@tabler/icons-react'
import { useId } from 'react'
import classes from './papers.module.css'

interface FileFieldProps {
  readonly label: string
  /** What the button says while nothing is chosen. */
  readonly verb: string
  readonly accept: string
  readonly file: File | null
  readonly onChange: (file: File | null) => void
  readonly description?: string
  readonly error?: string | undefined
}

/** One file of this device; its name is shown, nothing is sent yet. */
export function FileField({ label, verb, accept, file, onChange, description, error }: FileFieldProps) {
  const id = useId()
  return (
    <div className={classes['stack']}>
      <span className={classes['label']} id={`${id}-label`}>
        {label}
      </span>
      {description && <span className={classes['quiet']}>{description}</span>}
      <div>
        <label className={classes['file']}>
          <IconPaperclip aria-hidden />
          <span className={classes['file-name']}>{file?.name ?? verb}</span>
          <input
            type="file"
            className="unseen"
            accept={accept}
            aria-labelledby={`${id}-label`}
            aria-invalid={error !== undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            onChange={(event) => onChange(event.currentTarget.files?.[0] ?? null)}
          />
        </label>
      </div>
      {error && (
        <p className={classes['wrong']} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
