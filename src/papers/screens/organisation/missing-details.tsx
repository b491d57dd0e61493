import { useAsk } from '#client/use-ask.ts'
import { useI18n } from '#ui/i18n.ts'
import type { organisation } from '../../contract.ts'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'
import { detailText, emptyOf } from './details.ts'

/** «В бумагах останется место от руки: укажите адрес…»; nothing where all that papers say of the organisation is known. */
export function MissingDetails() {
  const i18n = useI18n()
  const sees = useMay('papers.organisation')
  const mayChange = useMay('access.changeSetting')
  const { data } = useAsk<typeof organisation>('papers.organisation', {}, { when: sees })
  const empty = data ? emptyOf(data.details) : []
  if (empty.length === 0) return null
  const details = empty.map((one) => detailText(i18n, one)).join(', ')
  return (
    <p className={classes['notice']}>
      {i18n._('Papers will have room to write by hand. Fill in: {details}.', { details })}{' '}
      {mayChange ? (
        <a href="/settings/organisation">{i18n._('To the organisation')}</a>
      ) : (
        i18n._('The head fills this in under “Settings”.')
      )}
    </p>
  )
}
