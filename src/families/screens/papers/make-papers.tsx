import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { serviceForms } from '../../words/papers.ts'
import type { ChildData } from '../card/card-data.ts'
import { firstContact } from '../card/card-data.ts'
import { adultText } from '../card/texts.ts'
import type { CasePapers } from './choices.ts'
import { type Made, makeAll, type Making } from './make-all.ts'
import { MadePapers } from './made-papers.tsx'
import classes from './papers.module.css'
import { nothingSaid, type Said, useMakings } from './use-making.ts'

interface MakePapersProps {
  readonly card: ChildData
  readonly answer: CasePapers
  /** Papers of other modules that are made along. */
  readonly others: readonly Making[]
  readonly onClose: () => void
}

/** «Сделать бумаги»: what is missing is ticked; all that is ticked is made at once and offered for print. */
export function MakePapers({ card, answer, others, onClose }: MakePapersProps) {
  const i18n = useI18n()
  const [said, setSaid] = useState<Said>(() => startOf(card))
  const makings = [...useMakings(card, answer, said), ...others]
  const [ticked, setTicked] = useState(
    () => new Set(makings.filter(({ isDue }) => isDue).map(({ id }) => id)),
  )
  const [made, setMade] = useState<readonly Made[]>([])
  const [isMaking, setMaking] = useState(false)
  const wanted = makings.filter(({ id }) => ticked.has(id))
  const change = (part: Partial<Said>): void => setSaid((before) => ({ ...before, ...part }))
  const tick = (id: string, isOn: boolean): void =>
    setTicked((before) => new Set(isOn ? [...before, id] : [...before].filter((one) => one !== id)))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setMaking(true)
    const results = await makeAll(wanted)
    setMaking(false)
    setMade((before) => [...before.filter(({ outcome }) => outcome.ok), ...results])
    const done = new Set(results.filter(({ outcome }) => outcome.ok).map(({ id }) => id))
    setTicked((before) => new Set([...before].filter((id) => !done.has(id))))
  }
  const lackOf = (id: string): string | undefined => {
    const outcome = made.findLast((one) => one.id === id)?.outcome
    return outcome && !outcome.ok ? outcome.text : undefined
  }
  return (
    <div className={classes['panel']}>
      <MadePapers made={made} />
      <form className={classes['ticks']} onSubmit={(event) => void submit(event)} noValidate>
        {makings.map((making) => (
          <Tick
            key={making.id}
            making={making}
            isOn={ticked.has(making.id)}
            lack={lackOf(making.id)}
            onTick={tick}
          >
            <Asked id={making.id} said={said} change={change} />
          </Tick>
        ))}
        {wanted.length > 0 && <WhoSigns card={card} said={said} change={change} />}
        <div>
          <Button type="submit" loading={isMaking} disabled={wanted.length === 0}>
            {i18n._('Make the ticked ({count})', { count: wanted.length })}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {made.length > 0 ? i18n._('Close') : i18n._('Not now')}
          </Button>
        </div>
      </form>
    </div>
  )
}

const startOf = (card: ChildData): Said => ({
  ...nothingSaid,
  adultId: firstContact(card.adults.filter(({ isLegal }) => isLegal))?.id ?? '',
})

interface TickProps {
  readonly making: Making
  readonly isOn: boolean
  readonly lack: string | undefined
  readonly onTick: (id: string, isOn: boolean) => void
  /** What is asked of a paper that is ticked. */
  readonly children: ReactNode
}

function Tick({ making: { id, label, note }, isOn, lack, onTick, children }: TickProps) {
  return (
    <div>
      <Checkbox
        label={label}
        description={note}
        checked={isOn}
        onChange={({ currentTarget: { checked } }) => onTick(id, checked)}
      />
      {isOn && children}
      {lack && (
        <p className={classes['wrong']} role="alert">
          {lack}
        </p>
      )}
    </div>
  )
}

interface SaidProps {
  readonly said: Said
  readonly change: (part: Partial<Said>) => void
}

/** What only the person who prints the paper knows. */
function Asked({ id, said, change }: SaidProps & { readonly id: string }) {
  const i18n = useI18n()
  const text = (field: Exclude<keyof Said, 'until'>, label: string, description?: string) => (
    <TextInput
      label={label}
      {...(description && { description })}
      value={said[field]}
      maxLength={500}
      autoComplete="off"
      onChange={({ currentTarget: { value } }) => change({ [field]: value })}
    />
  )
  if (id === 'applicationToService') {
    const description = i18n._('Empty: there is room to write by hand')
    return (
      <div className={classes['told']}>
        {text('wish', i18n._('In what the family sees help'), description)}
      </div>
    )
  }
  if (id === 'consentTransfer') {
    return (
      <div className={classes['told']}>
        {text('partner', i18n._('To whom: name and address of the organisation'))}
        {text('purpose', i18n._('What the data are for'))}
        {text('data', i18n._('Which data'))}
      </div>
    )
  }
  if (id === 'consentDissemination') {
    return (
      <div className={classes['told']}>
        {text('publishingPurpose', i18n._('What it is published for'))}
        {text('resources', i18n._('Where: addresses of sites and pages'))}
      </div>
    )
  }
  return id.startsWith('enrolment-') ? <ServiceForm said={said} change={change} /> : null
}

function ServiceForm({ said, change }: SaidProps) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <div className={classes['told']}>
      <NativeSelect
        label={i18n._('Form of service')}
        value={said.form}
        data={serviceForms.map((form) => ({ value: form.ru, label: form[language] }))}
        onChange={({ currentTarget: { value } }) => change({ form: value })}
      />
    </div>
  )
}

function WhoSigns({ card, said, change }: SaidProps & { readonly card: ChildData }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const legal = card.adults.filter(({ isLegal }) => isLegal)
  return (
    <>
      {legal.length > 1 && (
        <NativeSelect
          label={i18n._('Who signs')}
          value={said.adultId}
          data={legal.map((adult) => ({ value: adult.id, label: adultText(adult, language) }))}
          onChange={({ currentTarget: { value } }) => change({ adultId: value })}
        />
      )}
      <DateField
        name="until"
        label={i18n._('Consents hold until')}
        description={i18n._('Empty: until the service ends')}
        value={said.until}
        error={undefined}
        onChange={(until) => change({ until })}
        today={today}
      />
    </>
  )
}
