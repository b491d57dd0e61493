import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Card } from '#ui/card.tsx'
import { Choice } from '#ui/choice.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { causeWords } from '../../words/loans.ts'
import { conditionWords } from '../../words/units.ts'
import { KeptPhotos } from '../parts/kept-photos.tsx'
import classes from '../parts/lending.module.css'
import { LoanChip } from '../parts/loan-chip.tsx'
import { optionsOf } from '../parts/options.ts'
import { PhotoField } from '../parts/photo-field.tsx'
import type { OneReturn } from './state.ts'
import type { Coming } from './use-coming.ts'

interface OneBackProps {
  readonly coming: Coming
  readonly value: OneReturn
  readonly onChange: (part: Partial<OneReturn>) => void
  readonly onDrop: () => void
}

/** One unit that comes back: as it was handed out unless something is changed here; photos of then beside those of now. */
export function OneBack({ coming: { unit, parts, loan, lineId }, value, onChange, onDrop }: OneBackProps) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <Card
      title={`${unit.kindName}, ${unit.inventoryNumber}`}
      note={[loan.childName, loan.adultName].filter(Boolean).join(', ')}
      aside={
        <>
          <LoanChip loan={loan} />
          <IconButton label={i18n._('Leave it out')} icon={<IconX aria-hidden />} onClick={onDrop} />
        </>
      }
    >
      <div className={classes['stack']}>
        <NativeSelect
          label={i18n._('Condition')}
          value={value.condition ?? ''}
          data={[
            { value: '', label: i18n._('as it was handed out') },
            ...optionsOf(conditionWords, language),
          ]}
          onChange={(event) =>
            onChange({ condition: (event.currentTarget.value || null) as OneReturn['condition'] })
          }
        />
        {parts.length > 0 && (
          <fieldset className={classes['group']}>
            <legend>{i18n._('Parts that came back')}</legend>
            <div>
              {parts.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  checked={!value.missing.includes(id)}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange({
                      missing: checked ? value.missing.filter((one) => one !== id) : [...value.missing, id],
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        <details>
          <summary>{i18n._('Something is damaged')}</summary>
          <div className={classes['stack']}>
            <Textarea
              label={i18n._('What happened')}
              autosize={false}
              rows={2}
              maxLength={1000}
              value={value.damage}
              onChange={(event) => onChange({ damage: event.currentTarget.value })}
            />
            <Choice
              label={i18n._('Why')}
              value={value.cause ?? ''}
              options={optionsOf(causeWords, language)}
              onChange={(cause) => onChange({ cause: cause as OneReturn['cause'] })}
            />
          </div>
        </details>
        <KeptPhotos lineId={lineId} />
        <PhotoField
          label={i18n._('Photo now')}
          photos={value.photos}
          onChange={(photos) => onChange({ photos })}
        />
      </div>
    </Card>
  )
}
