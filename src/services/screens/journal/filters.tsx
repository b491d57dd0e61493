import { Button, Checkbox } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconFilterOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import type { child } from '#families/contract.ts'
import { useI18n } from '#ui/i18n.ts'
import { useNarrow } from '#ui/screen-width.ts'
import { formWords, placeWords, stateWords, technologyWords, typeWords } from '../../words.ts'
import { ChildField } from '#families/screens/child-field.tsx'
import { CodeSelect } from '../fields/code-select.tsx'
import { PeriodField } from '../fields/period-field.tsx'
import { ServiceField } from '../fields/service-field.tsx'
import { StaffSelect } from '../fields/staff-select.tsx'
import { useReach } from '../may.ts'
import { chosenCount, everything, offeredPeriods, type JournalAddress } from './address.ts'
import classes from './journal.module.css'

interface FiltersProps {
  readonly address: JournalAddress
  readonly onChange: (part: Partial<JournalAddress>) => void
}

/** The filters of the journal: those of every day in sight, the rest behind one button that counts them. */
export function Filters({ address, onChange }: FiltersProps) {
  const i18n = useI18n()
  const { today } = useMe()
  const narrow = useNarrow()
  const [opened, setOpened] = useState(false)
  const seesNames = useReach('families.search') !== null
  const seesAll = useReach('services.journal') !== 'own'
  const count = chosenCount(address)
  const isOn = count > 0 || address.period !== 'all'
  return (
    <search className={classes['bar']}>
      <div className={classes['controls']}>
        <PeriodField chosen={address} onChange={onChange} today={today} offered={offeredPeriods} />
        {(opened || !narrow) && seesNames && (
          <ChildFilter childId={address.child} onChange={(id) => onChange({ child: id })} />
        )}
        {(opened || !narrow) && seesAll && (
          <StaffSelect
            staffId={address.staff}
            none={i18n._('Any specialist')}
            withFormer
            onChange={(id) => onChange({ staff: id })}
          />
        )}
        {opened && <MoreFilters address={address} onChange={onChange} />}
      </div>
      <div className={classes['more']}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconAdjustmentsHorizontal aria-hidden />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? i18n._('Fewer filters') : i18n._('More filters')}
        </Button>
        {isOn && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFilterOff aria-hidden />}
            onClick={() => onChange(everything)}
          >
            {i18n._('Show all, filters now: {count}', { count: count + (address.period === 'all' ? 0 : 1) })}
          </Button>
        )}
      </div>
    </search>
  )
}

function MoreFilters({ address, onChange }: FiltersProps) {
  const i18n = useI18n()
  const any = i18n._('Any')
  return (
    <>
      <ServiceField
        serviceId={address.service}
        staffId={null}
        onChoose={(item) => onChange({ service: item?.id ?? null })}
      />
      <CodeSelect
        label={i18n._('Type by law 442')}
        words={typeWords}
        value={address.type}
        none={any}
        onChange={(type) => onChange({ type })}
      />
      <CodeSelect
        label={i18n._('Form of service')}
        words={formWords}
        value={address.form}
        none={any}
        onChange={(form) => onChange({ form })}
      />
      <CodeSelect
        label={i18n._('Place')}
        words={placeWords}
        value={address.place}
        none={any}
        onChange={(place) => onChange({ place })}
      />
      <CodeSelect
        label={i18n._('Way of working')}
        words={technologyWords}
        value={address.technology}
        none={any}
        onChange={(technology) => onChange({ technology })}
      />
      <CodeSelect
        label={i18n._('How it went')}
        words={stateWords}
        value={address.state}
        none={any}
        onChange={(state) => onChange({ state })}
      />
      <Checkbox
        className={classes['check']}
        label={i18n._('Show removed records too')}
        checked={address.reversed}
        onChange={(event) => onChange({ reversed: event.currentTarget.checked })}
      />
    </>
  )
}

function ChildFilter({
  childId,
  onChange,
}: {
  childId: string | null
  onChange: (id: string | null) => void
}) {
  const { data } = useAsk<typeof child>(
    'families.child',
    { childId: childId ?? '' },
    { when: childId !== null },
  )
  const name = data ? `${data.name.lastName} ${data.name.firstName}` : ''
  return (
    <ChildField
      chosen={childId ? { id: childId, label: name } : null}
      onChoose={(option) => onChange(option?.id ?? null)}
    />
  )
}
