import { Button } from '@mantine/core'
import { IconClipboardOff } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState, type FormEvent } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { Refusal } from '#base/result.ts'
import { useAsk } from '#client/use-ask.ts'
import type { child } from '#families/contract.ts'
import { ChildField } from '#families/screens/child-field.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { instrument as instrumentQuery, instruments, Phase } from '../../contract.ts'
import { explain } from '../explain.ts'
import { checkHead, needsAdult, nextPhase, otherForm, type HeadValues } from './entry-values.ts'
import classes from './entry.module.css'
import { HeadFields } from './head-fields.tsx'
import { InstrumentChoice } from './instrument-choice.tsx'
import { useBefore } from './use-before.ts'

interface StartProps {
  readonly childId: string | null
  readonly instrument: string | null
  readonly phase: Phase | null
  /** What was chosen before the questions were left. */
  readonly earlier: Partial<HeadValues>
  /** `version`: the one to be filled in; null is the newest. */
  readonly onBegin: (head: HeadValues, version: number | null) => void
}

/** What stands above the questions: the child, the instrument, the phase, the day. What is known is filled in. */
export function Start(given: StartProps) {
  const { data: listed } = useAsk<typeof instruments>('assessments.instruments', {})
  const { data: card } = useAsk<typeof child>(
    'families.child',
    { childId: given.childId ?? '' },
    { when: given.childId !== null },
  )
  const i18n = useI18n()
  if (!listed || (given.childId && !card)) {
    return (
      <Card>
        <SkeletonLines lines={8} />
      </Card>
    )
  }
  const offered = listed.instruments.filter((one) => one.isOffered || one.instrument === given.instrument)
  if (offered.length === 0) {
    return (
      <EmptyState icon={<IconClipboardOff aria-hidden />} title={i18n._('The centre offers no instrument')}>
        {i18n._('The head or the methodologist chooses instruments in the settings.')}
      </EmptyState>
    )
  }
  const childName = card ? `${card.name.lastName} ${card.name.firstName}`.trim() : ''
  return <StartForm {...given} childName={childName} offered={offered} />
}

interface StartFormProps extends StartProps {
  readonly childName: string
  readonly offered: Parameters<typeof InstrumentChoice>[0]['instruments']
}

function StartForm({ offered, childName, onBegin, ...given }: StartFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today, staffId } = useMe()
  const known = offered.find(({ instrument }) => instrument === given.instrument)
  const [choosing, setChoosing] = useState(!known && !given.earlier.instrument)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [wants, setWants] = useState(false)
  const [typed, setTyped] = useState<Partial<HeadValues>>(given.earlier)
  const guessed: HeadValues = {
    childId: given.childId,
    childName,
    instrument: known?.instrument ?? null,
    phase: given.phase ?? 'baseline',
    day: today,
    staffId,
    adultId: null,
    form: null,
  }
  const chosen = { ...guessed, ...typed }
  const { definition, before, version, values } = useSuggested(chosen, typed, given.phase)
  const adultNeeded = definition ? needsAdult(definition) : false
  const change = (part: Partial<HeadValues>): void => {
    setTyped((earlier) => ({ ...earlier, ...part }))
    setRefusal(null)
  }
  const begin = (event: FormEvent): void => {
    event.preventDefault()
    const checked = checkHead(values, adultNeeded)
    if (!checked.ok) return setRefusal(checked)
    setWants(true)
  }
  const isReady = !before.isLoading && definition !== undefined
  const start = useEffectEvent(() => onBegin(values, version))
  useEffect(() => {
    if (wants && isReady) start()
  }, [wants, isReady])
  const errorOf = (field: keyof HeadValues): string | undefined =>
    refusal?.field === field ? explain(refusal, language) : undefined
  return (
    <Card>
      <form className={classes['start']} noValidate onSubmit={begin}>
        <ChildField
          chosen={values.childId ? { id: values.childId, label: values.childName } : null}
          onChoose={(option) =>
            change({ childId: option?.id ?? null, childName: option?.label ?? '', adultId: null })
          }
          error={errorOf('childId')}
          autoFocus={!given.childId}
        />
        {choosing ? (
          <InstrumentChoice
            instruments={offered}
            chosen={values.instrument}
            onChoose={(instrument, isTapped) => {
              change({ instrument, form: null })
              if (isTapped) setChoosing(false)
            }}
            error={errorOf('instrument')}
          />
        ) : (
          <div className={classes['chosen']}>
            <span>
              {i18n._('Instrument')}
              <strong>{offered.find(({ instrument }) => instrument === values.instrument)?.name}</strong>
            </span>
            <Button variant="subtle" size="compact-sm" onClick={() => setChoosing(true)}>
              {i18n._('Another instrument')}
            </Button>
          </div>
        )}
        {definition?.about && (
          <details className={classes['hint']}>
            <summary>{i18n._('How it is done')}</summary>
            <p>{definition.about}</p>
          </details>
        )}
        {values.instrument && (
          <HeadFields
            values={values}
            change={change}
            forms={definition?.forms ?? []}
            adultNeeded={adultNeeded}
            errorOf={errorOf}
          />
        )}
        <div className={classes['acts']}>
          <Button type="submit" autoFocus={given.childId !== null && known !== undefined}>
            {i18n._('Begin')}
          </Button>
          {definition && (
            <span className={classes['quiet']}>
              {i18n._('about {minutes} min, what you answer is kept', { minutes: definition.length })}
            </span>
          )}
        </div>
      </form>
    </Card>
  )
}

/** The head with what earlier examinations suggest: the phase, the adult, the other form, the version of the baseline. */
function useSuggested(chosen: HeadValues, typed: Partial<HeadValues>, given: Phase | null) {
  const before = useBefore(chosen.childId, chosen.instrument)
  const phase = typed.phase ?? given ?? nextPhase(before.standing.map((one) => one.phase))
  const baseline = phase === 'baseline' ? null : before.baseline
  const version = baseline?.assessment.version ?? null
  const { data } = useAsk<typeof instrumentQuery>(
    'assessments.instrument',
    { instrument: chosen.instrument ?? '', version },
    { when: chosen.instrument !== null },
  )
  const definition = data?.definition
  const only = useOnlyAdult(chosen.childId, definition !== undefined && needsAdult(definition))
  const values: HeadValues = {
    ...chosen,
    phase,
    adultId: typed.adultId ?? baseline?.assessment.adultId ?? only,
    form: typed.form ?? otherForm(definition?.forms ?? [], before.last?.assessment.form ?? null),
  }
  return { definition, before, version, values }
}

/** The adult of a child who has one; nobody has to be chosen then. */
function useOnlyAdult(childId: string | null, isNeeded: boolean): string | null {
  const { data } = useAsk<typeof child>(
    'families.child',
    { childId: childId ?? '' },
    { when: childId !== null && isNeeded },
  )
  const [only, ...others] = isNeeded ? (data?.adults ?? []) : []
  return only && others.length === 0 ? only.id : null
}
