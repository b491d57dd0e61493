import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import type { LocalDate } from '#base/local-date.ts'
import type { answerReport, reports } from '../../contract/label.ts'
import { reportWords } from '../../words/units.ts'
import { explain } from '../parts/explain.ts'
import { unitHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { stale } from '../parts/stale.ts'

type Report = OutputOf<typeof reports>['reports'][number]

/** What strangers and families told by labels: all that waits, or everything about one unit. Nothing where there is nothing. */
export function ToldByLabel({ unitId }: { unitId?: string }) {
  const i18n = useI18n()
  const may = useReach('lending.reports') !== null
  const { data } = useAsk<typeof reports>('lending.reports', unitId ? { unitId } : {}, { when: may })
  if (!data || data.reports.length === 0) return null
  return (
    <Card title={i18n._('Told by labels')}>
      <ul className={classes['rows']}>
        {data.reports.map((report) => (
          <OneReport key={report.id} report={report} isOfAll={!unitId} />
        ))}
      </ul>
    </Card>
  )
}

function OneReport({ report, isOfAll }: { report: Report; isOfAll: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const mayAnswer = useReach('lending.answerReport') !== null
  const [answering, setAnswering] = useState(false)
  const { message, contact, answer, answeredAt } = report
  return (
    <li>
      <div>
        {isOfAll && (
          <a href={unitHref(report.unitId)}>
            {report.kindName}, {report.inventoryNumber}
          </a>
        )}
        {message && <p>{message}</p>}
        <p className={classes['quiet']}>
          {[
            dateText(report.reportedAt.slice(0, 10) as LocalDate),
            contact && i18n._('to be reached: {contact}', { contact }),
            answer && i18n._('done: {answer}', { answer }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {answeredAt === null && mayAnswer && !answering && (
          <div className={classes['acts']}>
            <Button variant="default" onClick={() => setAnswering(true)}>
              {i18n._('Seen to')}
            </Button>
          </div>
        )}
        {answering && <Answer reportId={report.id} onClose={() => setAnswering(false)} />}
      </div>
      <StatusChip tone={answeredAt === null ? 'act' : 'plain'}>
        {reportWords[report.about][language]}
      </StatusChip>
    </li>
  )
}

function Answer({ reportId, onClose }: { reportId: string; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof answerReport>('lending.answerReport', stale)
  const form = useActForm<{ answer: string }>({
    initial: { answer: '' },
    explain: explain(language),
    act: ({ answer }) => send({ reportId, answer }),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('Record')} onLeave={onClose}>
      <TextInput label={i18n._('What was done')} maxLength={300} autoFocus {...form.text('answer')} />
    </ActForm>
  )
}
