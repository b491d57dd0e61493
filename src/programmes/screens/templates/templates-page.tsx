import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { OutputOf } from '#base/act.ts'
import type { Minutes } from '#base/quantity.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import type { templates } from '../../contract/template.ts'
import { areaWords } from '../../words/terms.ts'
import classes from './templates.module.css'

type Shown = OutputOf<typeof templates>['templates'][number]

/** `/programmes/templates`: the programmes that children are taken into. */
export default function TemplatesPage() {
  const i18n = useI18n()
  const { data } = useAsk<typeof templates>('programmes.templates', {})
  const mayEdit = useReach('programmes.saveTemplate') !== null
  return (
    <Page
      title={i18n._('Templates of programmes')}
      subtitle={i18n._('What a programme consists of. Children keep the version they began with.')}
      crumbs={[{ label: i18n._('Programmes'), href: '/programmes' }]}
      action={
        mayEdit && (
          <Button component="a" href="/programmes/templates/new/edit" leftSection={<IconPlus aria-hidden />}>
            {i18n._('A programme of our own')}
          </Button>
        )
      }
    >
      {!data && <SkeletonPage />}
      <ul className={classes['list']}>
        {data?.templates.map((one) => (
          <TemplateItem key={one.template} one={one} />
        ))}
      </ul>
    </Page>
  )
}

function TemplateItem({ one }: { one: Shown }) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <li>
      <a href={`/programmes/templates/${one.template}`}>
        <strong>{one.name}</strong>
        <small>
          {[
            areaWords[one.area][language],
            minutesText(one.minutes as Minutes, language),
            i18n._('{count, plural, one {# session} other {# sessions}}', { count: one.sessions }),
            i18n._('Version {version}', { version: one.version }),
          ].join(' · ')}
        </small>
        <span>{one.aim}</span>
      </a>
      <Chips>
        {one.underway > 0 && (
          <StatusChip tone="info">
            {i18n._('{count, plural, one {# child now} other {# children now}}', { count: one.underway })}
          </StatusChip>
        )}
        {one.ended > 0 && (
          <StatusChip>
            {i18n._('{count, plural, one {# child before} other {# children before}}', { count: one.ended })}
          </StatusChip>
        )}
        {!one.isOffered && <StatusChip tone="soon">{i18n._('not offered')}</StatusChip>}
        {!one.isShipped && <StatusChip>{i18n._('of our own')}</StatusChip>}
      </Chips>
    </li>
  )
}
