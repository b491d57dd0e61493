import { useMe } from '#access/screens/use-me.ts'
import type { Instant } from '#base/instant.ts'
import { countText, momentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { ImportSummary } from '../../contract.ts'
import { StateChip } from '../state-chip.tsx'
import { kindWords } from '../words.ts'
import classes from './list.module.css'

/** One import: what file, what became of it, how many rows. */
export function ImportRow({ one }: { one: ImportSummary }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { centre } = useMe()
  const { imported, unchanged, rejected } = one
  const counts = one.state === 'done' && [
    i18n._('imported {count}', { count: countText(imported) }),
    unchanged > 0 && i18n._('unchanged {count}', { count: countText(unchanged) }),
    rejected > 0 && i18n._('rejected {count}', { count: countText(rejected) }),
  ]
  const kinds = one.kinds.map((kind) => kindWords[kind][language]).join(', ')
  return (
    <li>
      <a className={classes['row']} href={`/import/${one.id}`}>
        <span className={classes['names']}>
          <strong>{one.fileName}</strong>
          <small>
            {[kinds, momentText(one.uploadedAt as Instant, centre.timeZone)].filter(Boolean).join(' · ')}
          </small>
        </span>
        {counts && <small>{counts.filter(Boolean).join(' · ')}</small>}
        <StateChip state={one.state} />
      </a>
    </li>
  )
}
