import { useMe } from '#access/screens/use-me.ts'
import type { Instant } from '#base/instant.ts'
import { useAsk } from '#client/use-ask.ts'
import { momentText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import type { photos } from '../../contract.ts'
import classes from './lending.module.css'

/** Photos of a lent unit side by side: as it went out, as it came back. */
export function KeptPhotos({ lineId }: { lineId: string }) {
  const i18n = useI18n()
  const { centre } = useMe()
  const { data } = useAsk<typeof photos>('lending.photos', { lineId })
  if (!data || data.photos.length === 0) return null
  const inOrder = data.photos.toSorted((a, b) => (a.moment < b.moment ? -1 : 1))
  return (
    <div className={classes['photos']}>
      {inOrder.map(({ id, moment, takenAt, mediaType, base64 }) => (
        <figure key={id}>
          <img
            src={`data:${mediaType};base64,${base64}`}
            alt={moment === 'issue' ? i18n._('As it was handed out') : i18n._('As it came back')}
          />
          <figcaption>
            {moment === 'issue' ? i18n._('at issue') : i18n._('at return')}
            <br />
            {momentText(takenAt as Instant, centre.timeZone)}
          </figcaption>
        </figure>
      ))}
    </div>
  )
}
