import { Button } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useMe } from '#access/screens/use-me.ts'
import type { Instant } from '#base/instant.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { dateText, momentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import type { frozenReport } from '../../contract/freeze.ts'
import { periodText } from '../../words/periods.ts'
import { ReportContent } from '../practice/report-content.tsx'
import { Changes } from './changes.tsx'
import { type Freeze, kindText, periodOfFreeze } from './freeze-words.ts'
import classes from './frozen.module.css'

/** A frozen report as it was, whether its signature holds, and what is another figure today. */
export default function FrozenPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const { centre } = useMe()
  const opens = useReach('reports.rows') !== null
  const { freezeId } = useParams({ strict: false }) as { freezeId: string }
  const { data } = useAsk<typeof frozenReport>('reports.frozenReport', { freezeId })
  if (!data) return <SkeletonPage />
  const { freeze, isIntact, changes } = data
  const report = { ...data.report, asOf: freeze.cutOff }
  return (
    <Page
      title={i18n._('Report for {days}', { days: periodText(periodOfFreeze(freeze), language) })}
      crumbs={[
        { label: i18n._('Reports'), href: '/reports' },
        { label: i18n._('Frozen reports'), href: '/reports/frozen' },
      ]}
      subtitle={i18n._('{kind}, as it was on {moment}', {
        kind: kindText(i18n, freeze.kind),
        moment: momentText(freeze.cutOff as Instant, centre.timeZone),
      })}
      action={
        <Button variant="default" onClick={() => print()}>
          {i18n._('Print')}
        </Button>
      }
    >
      <Signature freeze={freeze} isIntact={isIntact} />
      <Changes freezeId={freeze.id} changes={changes} />
      <ReportContent report={report} opens={opens} />
    </Page>
  )
}

function Signature({ freeze, isIntact }: { freeze: Freeze; isIntact: boolean }) {
  const i18n = useI18n()
  const { centre } = useMe()
  return (
    <Card
      title={i18n._('How it was frozen')}
      aside={
        <Chips>
          {isIntact ? (
            <StatusChip tone="done" icon={<IconShieldCheck aria-hidden />}>
              {i18n._('The signature holds')}
            </StatusChip>
          ) : (
            <StatusChip tone="act" icon={<IconAlertTriangle aria-hidden />}>
              {i18n._('The signature does not hold')}
            </StatusChip>
          )}
        </Chips>
      }
    >
      {!isIntact && (
        <p role="alert">
          {i18n._(
            'What is kept is not what was signed. Do not hand this report in: tell the administrator and whoever is responsible for data protection.',
          )}
        </p>
      )}
      <Facts>
        <Fact label={i18n._('Days')}>
          {dateText(periodOfFreeze(freeze).from)} – {dateText(periodOfFreeze(freeze).to)}
        </Fact>
        <Fact label={i18n._('Data as of')}>{momentText(freeze.cutOff as Instant, centre.timeZone)}</Fact>
        <Fact label={i18n._('Frozen by')}>
          {freeze.frozenBy}, {momentText(freeze.frozenAt as Instant, centre.timeZone)}
        </Fact>
        <Fact label={i18n._('Note')}>{freeze.note}</Fact>
        <Fact label={i18n._('Fingerprint (SHA-256)')}>
          <span className={classes['hash']}>{freeze.hash}</span>
        </Fact>
      </Facts>
    </Card>
  )
}
