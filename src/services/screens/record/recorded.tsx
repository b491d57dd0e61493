import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Minutes } from '#base/quantity.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { dayText, minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { catalogue, correct } from '../../contract.ts'
import { whereOf } from '../../rules/where.ts'
import { stateWords, whereWords } from '../../words.ts'
import { explain } from '../explain.ts'
import { stale } from '../stale.ts'
import type { RecordValues } from './record-values.ts'
import classes from './record.module.css'

interface RecordedProps {
  readonly values: RecordValues
  readonly onMore: () => void
  readonly onUndone: () => void
}

const byMistake = 'записано по ошибке'

/** Says what was recorded, and offers the next one or the way back. */
export function Recorded({ values, onMore, onUndone }: RecordedProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const [refused, setRefused] = useState<string | null>(null)
  const { data } = useAsk<typeof catalogue>('services.catalogue', {})
  const takeBack = useSend<typeof correct>('services.correct', stale)
  const undo = async (): Promise<void> => {
    const outcome = await takeBack({ recordId: values.recordId, reason: byMistake })
    if (outcome.ok) onUndone()
    else setRefused(explain(outcome, language))
  }
  const said = [
    values.childName,
    data?.items.find(({ id }) => id === values.serviceId)?.name,
    values.day && dayText(values.day, language),
    values.minutes && minutesText(values.minutes as Minutes, language),
    whereWords[whereOf(values)][language],
    values.state === 'cancelled' && stateWords.cancelled[language],
  ]
  return (
    <Card>
      <div className={classes['done']}>
        <div role="status">
          <h2>
            <IconCircleCheck aria-hidden />
            {i18n._('Recorded')}
          </h2>
          <p>{said.filter(Boolean).join(' · ')}</p>
        </div>
        {refused && (
          <p role="alert" className={classes['error']}>
            {refused}
          </p>
        )}
        <div className={classes['acts']}>
          <Button autoFocus onClick={onMore}>
            {i18n._('One more like this')}
          </Button>
          <Button variant="default" component="a" href={`/families/${values.childId}`}>
            {i18n._('To the child’s card')}
          </Button>
          <Button variant="subtle" onClick={() => void undo()}>
            {i18n._('Undo')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
