import { Button } from '@mantine/core'
import type { I18n } from '@lingui/core'
import { useMe } from '#access/screens/use-me.ts'
import { useI18n } from '#ui/i18n.ts'
import type { Programme } from '../parts/data.ts'
import { closeHref, examinationHref, goalHref, planHref, sessionHref } from './hrefs.ts'
import { nextAct, type NextAct } from './next-act.ts'

/** The one filled button of a programme: what to do next. Nothing for those who may not. */
export function NextActButton({ programme }: { programme: Programme }) {
  const i18n = useI18n()
  const { today } = useMe()
  const act = nextAct(programme, today)
  if (!act || !mayDo(programme, act)) return null
  return (
    <Button component="a" href={hrefOf(programme, act)}>
      {verbOf(i18n, act)}
    </Button>
  )
}

const mayDo = ({ may }: Programme, { kind }: NextAct): boolean => {
  if (kind === 'close') return may.close
  return kind === 'makeUp' || kind === 'goal' ? may.plan : may.record
}

function hrefOf({ id, childId }: Programme, act: NextAct): string {
  switch (act.kind) {
    case 'baseline':
    case 'final':
    case 'followUp':
      return examinationHref({ childId, programmeId: id }, act.kind)
    case 'goal':
      return goalHref(id)
    case 'session':
      return sessionHref(id, act.session.sessionId)
    case 'makeUp':
      return planHref(id, act.session.sessionId)
    case 'rate':
      return '#goals'
    case 'close':
      return closeHref(id)
  }
}

function verbOf(i18n: I18n, act: NextAct): string {
  switch (act.kind) {
    case 'baseline':
      return i18n._('Record the baseline examination')
    case 'goal':
      return i18n._('Set a goal')
    case 'session':
      return i18n._('Record session {number}', { number: act.number })
    case 'makeUp':
      return i18n._('Plan a make-up session')
    case 'final':
      return i18n._('Record the final examination')
    case 'rate':
      return i18n._('Rate the goals')
    case 'close':
      return i18n._('Close the programme')
    case 'followUp':
      return i18n._('Record the follow-up examination')
  }
}
