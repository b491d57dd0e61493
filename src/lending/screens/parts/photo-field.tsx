import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import { useI18n } from '#ui/i18n.ts'
import classes from './lending.module.css'
import { smallPhoto, type Photo } from './photo.ts'

interface PhotoFieldProps {
  readonly label: string
  readonly photos: readonly Photo[]
  readonly onChange: (photos: readonly Photo[]) => void
}

/** Photos of condition, taken in place; made small on the device before they are kept. */
export function PhotoField({ label, photos, onChange }: PhotoFieldProps) {
  const i18n = useI18n()
  const [wrong, setWrong] = useState(false)
  const take = async (files: FileList | null): Promise<void> => {
    const small = await Promise.all([...(files ?? [])].map(smallPhoto))
    setWrong(small.includes(null))
    onChange([...photos, ...small.filter((photo) => photo !== null)])
  }
  return (
    <div className={classes['stack']}>
      {photos.length > 0 && (
        <div className={classes['photos']}>
          {photos.map(({ preview }) => (
            <figure key={preview}>
              <img src={preview} alt={i18n._('New photo')} />
            </figure>
          ))}
        </div>
      )}
      <div>
        <label className={classes['file']}>
          <IconCamera aria-hidden />
          {label}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            multiple
            className="unseen"
            onChange={(event) => void take(event.currentTarget.files)}
          />
        </label>
      </div>
      {wrong && <p role="alert">{i18n._('This is no photo, or it cannot be read here.')}</p>}
    </div>
  )
}
