import { useAsk } from '#client/use-ask.ts'
import type { child } from '#families/contract.ts'
import { Choice } from '#ui/choice.tsx'
import { useI18n } from '#ui/i18n.ts'
import { recipientWords } from '../../words.ts'
import { CodeChoice } from '../fields/code-choice.tsx'
import type { RecordValues } from './record-values.ts'
import classes from './record.module.css'

type Chosen = Pick<RecordValues, 'recipient' | 'adultId'>

interface RecipientFieldProps extends Chosen {
  readonly childId: string | null
  readonly onChange: (chosen: Partial<Chosen>) => void
  readonly error: string | undefined
}

/** Who received the service: the child, one of the adults of the family, or the family. */
export function RecipientField({ recipient, adultId, childId, onChange, error }: RecipientFieldProps) {
  const i18n = useI18n()
  const asksAdult = recipient === 'adult' && childId !== null
  const { data } = useAsk<typeof child>('families.child', { childId: childId ?? '' }, { when: asksAdult })
  const adults = asksAdult ? (data?.adults ?? []) : []
  return (
    <>
      <CodeChoice
        label={i18n._('To whom')}
        words={recipientWords}
        value={recipient}
        onChange={(value) => onChange({ recipient: value, adultId: null })}
      />
      {adults.length > 0 && (
        <Choice
          label={i18n._('Which adult')}
          value={adultId ?? ''}
          options={adults.map(({ id, name }) => ({
            value: id,
            label: `${name.firstName} ${name.middleName}`.trim(),
          }))}
          onChange={(id) => onChange({ adultId: id })}
        />
      )}
      {asksAdult && data && adults.length === 0 && (
        <p className={classes['hint']}>
          {i18n._('No adult is on the child’s card yet. Add one there first.')}
        </p>
      )}
      {error && (
        <p className={classes['error']} role="alert">
          {error}
        </p>
      )}
    </>
  )
}
