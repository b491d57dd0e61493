import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { dateText } from '#ui/format.ts'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n } from '#ui/i18n.ts'
import { examinationHref, programmeHref } from '../one/hrefs.ts'
import { standing, type Programme } from '../parts/data.ts'
import type { CloseValues } from './close-values.ts'
import classes from './close.module.css'

interface GatesProps {
  readonly programme: Programme
  readonly form: ActForm<CloseValues>
}

/** What a programme needs before it is closed: there, or a button that mends it, or a reason why not. */
export function Gates({ programme: one, form }: GatesProps) {
  const i18n = useI18n()
  const unrated = standing(one.goals).filter(({ ratings }) => !ratings.some(({ phase }) => phase === 'final'))
  const { gates, childId } = one
  const examined = { childId, programmeId: one.id }
  return (
    <ul className={classes['gates']} aria-label={i18n._('What the closing needs')}>
      <Gate
        isThere={gates.baseline !== null || gates.excuses.baseline !== null}
        there={dayOr(gates.baseline, i18n._('baseline examination'))}
        missing={i18n._('There is no baseline examination.')}
        verb={i18n._('Record the examination')}
        href={examinationHref(examined, 'baseline')}
      >
        <TextInput {...form.text('baseline')} label={i18n._('Or why it was not held')} maxLength={300} />
      </Gate>
      <Gate
        isThere={gates.final !== null || gates.excuses.final !== null}
        there={dayOr(gates.final, i18n._('final examination'))}
        missing={i18n._('There is no final examination.')}
        verb={i18n._('Record the examination')}
        href={examinationHref(examined, 'final')}
      >
        <TextInput {...form.text('final')} label={i18n._('Or why it will not be held')} maxLength={300} />
      </Gate>
      <Gate
        isThere={unrated.length === 0}
        there={i18n._('all goals are rated')}
        missing={i18n._(
          '{count, plural, one {# goal has no final rating.} other {# goals have no final rating.}}',
          {
            count: unrated.length,
          },
        )}
        verb={i18n._('Rate the goals')}
        href={`${programmeHref(one.id)}#goals`}
      />
    </ul>
  )
}

const dayOr = (day: Programme['gates']['final'], name: string): string =>
  day ? `${name}, ${dateText(day)}` : name

interface GateProps {
  readonly isThere: boolean
  readonly there: string
  readonly missing: string
  readonly verb: string
  readonly href: string
  readonly children?: ReactNode
}

function Gate({ isThere, there, missing, verb, href, children }: GateProps) {
  if (isThere) {
    return (
      <li className={classes['there']}>
        <IconCheck aria-hidden />
        {there}
      </li>
    )
  }
  return (
    <li className={classes['missing']}>
      <p>
        <IconAlertTriangle aria-hidden />
        {missing}
      </p>
      <Button variant="default" size="compact-sm" component="a" href={href}>
        {verb}
      </Button>
      {children}
    </li>
  )
}
