import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { explain } from '../words.ts'
import classes from './list.module.css'
import type { Upload } from './use-uploads.ts'

/** A file on its way, or why it was not taken. */
export function UploadRow({ upload, onForget }: { upload: Upload; onForget: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { name, share, refusal } = upload
  if (!refusal) {
    return (
      <li className={classes['row']}>
        <strong>{name}</strong>
        <progress value={share < 1 ? share : undefined} aria-label={name} />
        <span role="status">
          {share < 1 ? i18n._('The file is being sent') : i18n._('The file is being read')}
        </span>
      </li>
    )
  }
  return (
    <li className={classes['row']} data-refused>
      <strong>{name}</strong>
      <p role="alert">
        <IconAlertTriangle aria-hidden />
        {explain(refusal, language)}
      </p>
      <Button variant="subtle" size="compact-sm" onClick={onForget}>
        {i18n._('Clear')}
      </Button>
    </li>
  )
}
