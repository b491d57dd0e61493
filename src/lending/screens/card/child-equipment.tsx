import { Button } from '@mantine/core'
import { IconPlus, IconRuler2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { counter } from '../../contract.ts'
import { Asked, Held } from '../desk/counter.tsx'
import classes from '../parts/lending.module.css'
import { MeasureForm } from '../parts/measure-form.tsx'
import { measuredText } from '../parts/measured-text.ts'

/** «Оборудование» on a child's card: what is lent, until when, when it is outgrown, what was asked for. Absent for roles that see none. */
export function ChildEquipment({ childId }: { childId: string }) {
  const i18n = useI18n()
  const language = useLanguage()
  const sees = useReach('lending.counter') !== null
  const mayAsk = useReach('lending.request') !== null
  const mayMeasure = useReach('lending.measure') !== null
  const [measuring, setMeasuring] = useState(false)
  const { data } = useAsk<typeof counter>('lending.counter', { childId }, { when: sees })
  if (!sees) return null
  if (!data)
    return (
      <Card title={i18n._('Equipment')}>
        <SkeletonLines lines={3} />
      </Card>
    )
  return (
    <Card title={i18n._('Equipment')} note={measuredText(i18n, language, data.measurement)}>
      <div className={classes['stack']}>
        <Held family={data} />
        <Asked family={data} />
        {measuring && (
          <div className={classes['open']}>
            <MeasureForm childId={childId} onClose={() => setMeasuring(false)} />
          </div>
        )}
        <div className={classes['acts']}>
          {mayAsk && (
            <Button
              variant="subtle"
              size="compact-sm"
              component="a"
              href={`/lending/requests/new?child=${childId}`}
              leftSection={<IconPlus aria-hidden />}
            >
              {i18n._('New request')}
            </Button>
          )}
          {mayMeasure && !measuring && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconRuler2 aria-hidden />}
              onClick={() => setMeasuring(true)}
            >
              {i18n._('Record measurements')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}
