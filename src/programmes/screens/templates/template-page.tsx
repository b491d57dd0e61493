import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import type { OutputOf } from '#base/act.ts'
import type { Minutes } from '#base/quantity.ts'
import { useMe } from '#access/screens/use-me.ts'
import { dayIn, type Instant } from '#base/instant.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { dateText, minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { offerTemplate, template as templateQuery } from '../../contract/template.ts'
import { areaWords } from '../../words/terms.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import { Handouts } from './handouts.tsx'
import { ReadSession } from './read-session.tsx'
import classes from './templates.module.css'

export type TemplateData = OutputOf<typeof templateQuery>

/** `/programmes/templates/<template>`: what the programme consists of, session by session; `?version=` an earlier one. */
export default function TemplatePage() {
  const i18n = useI18n()
  const { template } = useParams({ strict: false }) as { template: string }
  const [{ version }] = useAddressState(readAddress)
  const { data } = useAsk<typeof templateQuery>('programmes.template', { template, version })
  const mayEdit = useReach('programmes.saveTemplate') !== null
  const seesResults = useReach('programmes.templateResults') !== null
  if (!data) return <SkeletonPage />
  return (
    <Page
      title={data.definition.name}
      subtitle={<About data={data} />}
      crumbs={[
        { label: i18n._('Programmes'), href: '/programmes' },
        { label: i18n._('Templates of programmes'), href: '/programmes/templates' },
      ]}
      action={
        <>
          {seesResults && (
            <Button variant="default" component="a" href={`/programmes/templates/${template}/results`}>
              {i18n._('What came of it')}
            </Button>
          )}
          {mayEdit && (
            <Button component="a" href={`/programmes/templates/${template}/edit`}>
              {i18n._('New version')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes['sides']}>
        <div>
          <Card title={i18n._('Sessions')}>
            {data.definition.sessions.map((session, at) => (
              <ReadSession
                key={session.id}
                number={at + 1}
                session={session}
                handouts={data.definition.handouts}
              />
            ))}
          </Card>
        </div>
        <div>
          <Card title={i18n._('Aim of the programme')}>
            <p>{data.definition.aim}</p>
            <h3 className={classes['for-whom']}>{i18n._('For whom')}</h3>
            <p>{data.definition.forWhom}</p>
          </Card>
          <Handouts handouts={data.definition.handouts} icon={<IconPrinter aria-hidden />} />
          <Versions data={data} mayEdit={mayEdit} />
        </div>
      </div>
    </Page>
  )
}

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  version:
    Number.isInteger(Number(raw['version'])) && Number(raw['version']) > 0 ? Number(raw['version']) : null,
})

function About({ data: { definition, version } }: { data: TemplateData }) {
  const i18n = useI18n()
  const language = useLanguage()
  const said = [
    areaWords[definition.area][language],
    minutesText(definition.minutes as Minutes, language),
    i18n._('{count, plural, one {# session} other {# sessions}}', { count: definition.sessions.length }),
    i18n._('{weeks, plural, one {# week} other {# weeks}}', { weeks: definition.weeks }),
    definition.isDiagnosticsInside
      ? i18n._('diagnostics inside the hours')
      : i18n._('diagnostics beside the hours'),
    i18n._('Version {version}', { version }),
  ]
  return <>{said.join(' · ')}</>
}

function Versions({ data, mayEdit }: { data: TemplateData; mayEdit: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { centre } = useMe()
  const send = useSend<typeof offerTemplate>('programmes.offerTemplate', stale)
  const { template, isOffered } = data
  const offer = async (): Promise<void> => {
    const outcome = await send({ template, isOffered: !isOffered })
    if (!outcome.ok) say({ text: explain(language)(outcome) })
  }
  return (
    <Card title={i18n._('Versions')}>
      <ul className={classes['rows']}>
        {data.versions.map(({ version, savedAt, why, children }) => (
          <li key={version}>
            <span className={classes['line']}>
              <a href={`/programmes/templates/${template}?version=${version}`}>
                {i18n._('Version {version}', { version })}
              </a>
              <span className={classes['quiet']}>
                {i18n._('{count, plural, one {# child} other {# children}}', { count: children })}
              </span>
            </span>
            <span className={classes['quiet']}>
              {savedAt
                ? dateText(dayIn(centre.timeZone, savedAt as Instant))
                : i18n._('came with the program')}
              {why && `: ${why}`}
            </span>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <Button variant="subtle" size="compact-sm" onClick={() => void offer()}>
          {isOffered ? i18n._('Offer it no longer') : i18n._('Offer it again')}
        </Button>
      )}
    </Card>
  )
}
