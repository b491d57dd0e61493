import { useId } from 'react'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import classes from './picture-field.module.css'
import { TaskPicture, pictures } from './task-picture.tsx'
import type { Words } from '../../words/terms.ts'

const names: Readonly<Record<string, Words>> = {
  ball: { ru: 'мяч', en: 'ball' },
  hand: { ru: 'рука', en: 'hand' },
  spoon: { ru: 'ложка', en: 'spoon' },
  cup: { ru: 'чашка', en: 'cup' },
  shirt: { ru: 'рубашка', en: 'shirt' },
  shoe: { ru: 'ботинок', en: 'shoe' },
  book: { ru: 'книга', en: 'book' },
  music: { ru: 'музыка', en: 'music' },
  face: { ru: 'лицо', en: 'face' },
  stairs: { ru: 'лестница', en: 'stairs' },
  bath: { ru: 'ванна', en: 'bath' },
  brush: { ru: 'кисточка', en: 'brush' },
  blocks: { ru: 'кубики', en: 'blocks' },
  card: { ru: 'карточки', en: 'cards' },
  walk: { ru: 'прогулка', en: 'walk' },
  run: { ru: 'бег', en: 'run' },
  eye: { ru: 'глаз', en: 'eye' },
  ear: { ru: 'ухо', en: 'ear' },
  mirror: { ru: 'зеркало', en: 'mirror' },
  bell: { ru: 'колокольчик', en: 'bell' },
  water: { ru: 'вода', en: 'water' },
  sun: { ru: 'солнце', en: 'sun' },
  chair: { ru: 'кресло', en: 'armchair' },
  hug: { ru: 'объятие', en: 'hug' },
}

/** The picture of a task for the printed sheet; one that is chosen can be taken off again. */
export function PictureField({ value, onChange }: { value: string; onChange: (picture: string) => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const group = useId()
  return (
    <fieldset className={classes['pictures']}>
      <legend>{i18n._('Picture for the sheet')}</legend>
      <div>
        {Object.keys(pictures).map((picture) => (
          <label key={picture} title={names[picture]?.[language]}>
            <input
              type="radio"
              className="unseen"
              name={group}
              checked={value === picture}
              onChange={() => onChange(picture)}
              onClick={() => value === picture && onChange('')}
            />
            <TaskPicture picture={picture} />
            <span className="unseen">{names[picture]?.[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
