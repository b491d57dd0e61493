import { Button } from '@mantine/core'
import { IconAlertTriangle, IconChartBar } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useMe } from '#access/screens/use-me.ts'
import { isLocalDate, type LocalDate } from '#base/local-date.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card, Cards } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import type { template as templateQuery, templateResults } from '../../contract/template.ts'
import { endingWords } from '../../words/terms.ts'
import { MinutesChart } from './minutes-chart.tsx'
import { OutcomesChart } from './outcomes-chart.tsx'
import { VersionsTable } from './versions-table.tsx'
import classes from './templates.module.css'

/** What became of the children of a template, version by version: `/programmes/templates/<template>/results`. */
export default function ResultsPage() {
  const i18n = useI18n()
  const { template } = useParams({ strict: false }) as { template: string }
  const { today } = useMe()
  const [{ from, to }, change] = useAddressState(readAddress)
  const mayEdit = useReach('programmes.saveTemplate') !== null
  const { data: shown } = useAsk<typeof templateQuery>('programmes.template', { template })
  const { data } = useAsk<typeof templateResults>(
    'programmes.templateResults',
    { template, from, to },
    { keepLast: true },
  )
  if (!shown || !data) return <SkeletonPage />
  const { name } = shown.definition
  const isEmpty = data.versions.every(({ children }) => children === 0)
  return (
    <Page
      title={i18n._('What came of it: {name}', { name })}
      crumbs={[
        { label: i18n._('Programmes'), href: '/programmes' },
        { label: i18n._('Templates of programmes'), href: '/programmes/templates' },
        { label: name, href: `/programmes/templates/${template}` },
      ]}
      action={
        mayEdit && (
          <Button component="a" href={`/programmes/templates/${template}/edit`}>
            {i18n._('New version')}
          </Button>
        )
      }
    >
      <div className={classes['period']}>
        <DateField
          label={i18n._('Programmes that began from')}
          value={from}
          today={today}
          onChange={(day) => change({ from: day ?? (undefined as never) })}
        />
        <DateField
          label={i18n._('to')}
          value={to}
          today={today}
          onChange={(day) => change({ to: day ?? (undefined as never) })}
        />
      </div>
      {data.isTooEasy && (
        <p className={classes['warning']} role="status">
          <IconAlertTriangle aria-hidden />
          {i18n._(
            'The goals are probably set too easy: the mean T of thirty children or more is 60 or above. Look at the levels together.',
          )}
        </p>
      )}
      {isEmpty ? (
        <EmptyState icon={<IconChartBar aria-hidden />} title={i18n._('No child has begun it in these days')}>
          {i18n._('Minutes, drop-outs and outcomes will stand here once children go through the programme.')}
        </EmptyState>
      ) : (
        <>
          <Cards least={28}>
            <OutcomesChart versions={data.versions} />
            <MinutesChart versions={data.versions} />
          </Cards>
          <VersionsTable versions={data.versions} template={template} />
          <Cards>
            <Endings endings={data.endings} />
            <Missed missed={data.missed} />
          </Cards>
        </>
      )}
    </Page>
  )
}

const day = (value: unknown): LocalDate | null =>
  typeof value === 'string' && isLocalDate(value) ? value : null
const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  from: day(raw['from']),
  to: day(raw['to']),
})

function Endings({ endings }: { endings: readonly { ending: string; children: number }[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const stopped = endings.filter(({ ending }) => ending !== 'completed')
  return (
    <Card title={i18n._('Why programmes stopped early')}>
      {stopped.length === 0 && <p>{i18n._('None stopped before its end.')}</p>}
      <ul className={classes['rows']}>
        {stopped.map(({ ending, children }) => (
          <li key={ending}>
            <span className={classes['line']}>
              {endingWords[ending as keyof typeof endingWords]?.[language] ?? ending}
              <strong>{children}</strong>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Missed({ missed }: { missed: readonly { title: string; missed: number; planned: number }[] }) {
  const i18n = useI18n()
  return (
    <Card title={i18n._('Sessions that were missed most')}>
      {missed.length === 0 && <p>{i18n._('No session was missed.')}</p>}
      <ul className={classes['rows']}>
        {missed.map((one) => (
          <li key={one.title}>
            <span className={classes['line']}>
              {one.title}
              <strong>{i18n._('{missed} of {planned}', { missed: one.missed, planned: one.planned })}</strong>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
