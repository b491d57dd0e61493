import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { Minutes } from '#base/quantity.ts'
import { Fact, Facts } from '#ui/facts.tsx'
import { dayText, minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Chips } from '#ui/status-chip.tsx'
import { QuickLook } from '#ui/quick-look.tsx'
import {
  formWords,
  groupingWords,
  placeWords,
  recipientWords,
  technologyWords,
  typeWords,
} from '../../words.ts'
import { useReach } from '../may.ts'
import { clockText } from '../record/record-values.ts'
import { Mark, type Look } from './columns.tsx'
import { CorrectRecord } from './correct-record.tsx'
import classes from './journal.module.css'
import { RemoveRecord } from './remove-record.tsx'
import type { JournalRow } from './use-journal.ts'

interface RecordLookProps {
  readonly row: JournalRow | null
  readonly look: Look
  readonly onClose: () => void
}

/** One record whole, beside the journal; from here it is corrected or removed. */
export function RecordLook({ row, look, onClose }: RecordLookProps) {
  const [act, setAct] = useState<'look' | 'correct' | 'remove'>('look')
  if (!row) return null
  const close = (): void => (setAct('look'), onClose())
  return (
    <QuickLook title={row.serviceName} opened onClose={close}>
      {act === 'look' && <Known row={row} look={look} />}
      {act === 'look' && <Acts row={row} onAct={setAct} />}
      {act === 'correct' && <CorrectRecord row={row} onDone={close} onLeave={() => setAct('look')} />}
      {act === 'remove' && <RemoveRecord row={row} onDone={close} onLeave={() => setAct('look')} />}
    </QuickLook>
  )
}

function Known({ row, look }: { row: JournalRow; look: Look }) {
  const i18n = useI18n()
  const language = useLanguage()
  const seesCards = useReach('families.child') !== null
  const time = clockText(row.startMinute)
  return (
    <>
      <Chips>
        <Mark row={row} look={look} />
      </Chips>
      <Facts>
        <Fact label={i18n._('Child')}>
          {seesCards ? <a href={`/families/${row.childId}`}>{row.childName}</a> : row.childName}
        </Fact>
        <Fact label={i18n._('Day')}>{[dayText(row.day, language), time].filter(Boolean).join(', ')}</Fact>
        <Fact label={i18n._('Length')}>{row.minutes && minutesText(row.minutes as Minutes, language)}</Fact>
        <Fact label={i18n._('Specialist')}>{row.staffName}</Fact>
        <Fact label={i18n._('Type by law 442')}>{row.type && typeWords[row.type][language]}</Fact>
        <Fact label={i18n._('To whom')}>{recipientWords[row.recipient][language]}</Fact>
        <Fact label={i18n._('Form of service')}>{formWords[row.form][language]}</Fact>
        <Fact label={i18n._('Place')}>{placeWords[row.place][language]}</Fact>
        <Fact label={i18n._('Way of working')}>{technologyWords[row.technology][language]}</Fact>
        <Fact label={i18n._('Alone or in a group')}>{groupingWords[row.grouping][language]}</Fact>
        <Fact label={i18n._('Note')}>{row.note}</Fact>
        <Fact label={i18n._('Why it was removed')}>{row.reversalReason}</Fact>
      </Facts>
    </>
  )
}

function Acts({ row, onAct }: { row: JournalRow; onAct: (act: 'correct' | 'remove') => void }) {
  const i18n = useI18n()
  const reach = useReach('services.correct')
  const { staffId } = useMe()
  if (!reach || row.isReversed) return null
  if (reach === 'own' && row.staffId !== staffId) {
    return <p>{i18n._('This is a colleague’s record: they, a coordinator or the head may correct it.')}</p>
  }
  return (
    <div className={classes['acts']}>
      <Button variant="default" onClick={() => onAct('correct')}>
        {i18n._('Correct')}
      </Button>
      <Button variant="subtle" onClick={() => onAct('remove')}>
        {i18n._('Remove the record')}
      </Button>
    </div>
  )
}
