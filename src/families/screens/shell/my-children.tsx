import type { I18n } from '@lingui/core'
import { reachOf } from '#access/policy.ts'
import type { Me } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import { pluralRu } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Panel } from '#ui/offer.ts'
import { Rows } from '#ui/rows.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { children } from '../../contract.ts'
import classes from './my-children.module.css'

const most = 12

/** The children of a person’s caseload for «Мой день»; none for those who have no caseload. */
export const myChildrenPanels = (i18n: I18n, me: Me): Panel[] =>
  me.staffId && reachOf(me.roles, 'families.children') === 'own'
    ? [
        {
          id: 'my-children',
          title: i18n._('My children'),
          element: <MyChildren staffId={me.staffId} />,
          order: 20,
        },
      ]
    : []

/** Each child leads to the card, and beside it stands the next act. */
function MyChildren({ staffId }: { staffId: string }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { data } = useAsk<typeof children>('families.children', { staffId, limit: most, withTotal: true })
  if (!data) return <SkeletonLines lines={5} />
  if (data.rows.length === 0) {
    return <p>{i18n._('No child has been given to you yet. The coordinator or the head does this.')}</p>
  }
  return (
    <div className={classes['children']}>
      <Rows>
        {data.rows.map(({ id, name, ageYears, settlement }) => {
          const years = language === 'ru' ? pluralRu(ageYears, 'год', 'года', 'лет') : 'y'
          return (
            <li key={id}>
              <a href={`/families/${id}`}>
                {name}
                <span>{[`${ageYears} ${years}`, settlement].filter(Boolean).join(', ')}</span>
              </a>
              <a href={`/services/new?child=${id}`} aria-label={i18n._('Record a service: {name}', { name })}>
                {i18n._('Record a service')}
              </a>
            </li>
          )
        })}
      </Rows>
      {data.next && (
        <p>
          <a href="/families">{i18n._('All my children: {count}', { count: data.total ?? '' })}</a>
        </p>
      )}
    </div>
  )
}
