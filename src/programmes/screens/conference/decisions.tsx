import { Button, Textarea } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useI18n } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { StaffField } from '../parts/staff-field.tsx'
import classes from './conference.module.css'

export interface DecisionValues {
  readonly text: string
  readonly staffId: string | null
  readonly due: LocalDate | null
}

export const emptyDecision: DecisionValues = { text: '', staffId: null, due: null }

interface DecisionsProps {
  readonly decisions: readonly DecisionValues[]
  readonly onChange: (decisions: DecisionValues[]) => void
}

/** What was decided: what, who, by when. Lines that stay empty are not kept. */
export function Decisions({ decisions, onChange }: DecisionsProps) {
  const i18n = useI18n()
  const { today } = useMe()
  const change = (at: number, part: Partial<DecisionValues>): void =>
    onChange(decisions.map((one, other) => (other === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={classes['decisions']}>
      <legend>{i18n._('Decisions')}</legend>
      {decisions.map((decision, at) => (
        <div key={at} className={classes['decision']}>
          <div className={classes['head']}>
            <strong>{i18n._('Decision {number}', { number: at + 1 })}</strong>
            {decisions.length > 1 && (
              <IconButton
                label={i18n._('Take decision {number} out', { number: at + 1 })}
                icon={<IconX aria-hidden />}
                onClick={() => onChange(decisions.filter((_, other) => other !== at))}
              />
            )}
          </div>
          <Textarea
            label={i18n._('What is decided')}
            autosize={false}
            rows={2}
            maxLength={1000}
            value={decision.text}
            onChange={(event) => change(at, { text: event.currentTarget.value })}
          />
          <Pair>
            <StaffField
              label={i18n._('Who does it')}
              none={i18n._('all of us')}
              value={decision.staffId}
              onChange={(staffId) => change(at, { staffId })}
            />
            <DateField
              label={i18n._('By when')}
              value={decision.due}
              today={today}
              onChange={(due) => change(at, { due })}
            />
          </Pair>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus aria-hidden />}
        onClick={() => onChange([...decisions, emptyDecision])}
      >
        {i18n._('One more decision')}
      </Button>
    </fieldset>
  )
}
