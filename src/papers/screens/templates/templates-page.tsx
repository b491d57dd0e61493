import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import type { templates } from '../../contract.ts'
import { registerWords } from '../../words/terms.ts'
import { useRootCrumb } from '../parts/crumbs.ts'
import { templateHref } from '../parts/hrefs.ts'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'
import { Sections } from '../parts/sections.tsx'

type Shown = OutputOf<typeof templates>['templates'][number]

/** `/papers/templates`: what papers are made from. */
export default function TemplatesPage() {
  const i18n = useI18n()
  const root = useRootCrumb()
  const { data } = useAsk<typeof templates>('papers.templates', {})
  return (
    <Page
      title={i18n._('Templates of papers')}
      subtitle={i18n._(
        'Your wording and your letterhead: edit a template in an office program, the fields are filled in by themselves.',
      )}
      crumbs={[root]}
    >
      <div className={classes['page']}>
        <Sections />
        <Card>
          {!data && <SkeletonRows />}
          <ul className={classes['rows']}>
            {data?.templates.map((one) => (
              <Item key={one.template} one={one} />
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  )
}

function Item({ one }: { one: Shown }) {
  const i18n = useI18n()
  const language = useLanguage()
  const opens = useMay('papers.template')
  return (
    <li>
      <div>
        {opens ? (
          <a className={classes['name']} href={templateHref(one.template)}>
            {one.name}
          </a>
        ) : (
          <span className={classes['name']}>{one.name}</span>
        )}
        <span className={classes['quiet']}>
          {one.register
            ? i18n._('numbered: {register}', { register: registerWords[one.register][language] })
            : i18n._('without a number')}
        </span>
      </div>
      <Chips>
        {one.isOwn ? (
          <StatusChip tone="info">{i18n._('your version {version}', { version: one.version })}</StatusChip>
        ) : (
          <StatusChip>{i18n._('as shipped')}</StatusChip>
        )}
      </Chips>
    </li>
  )
}
