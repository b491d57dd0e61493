import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { newId } from '#services/screens/new-id.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm, type ActForm as Form } from '#ui/form/use-act-form.ts'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { counter, issue, undo } from '../../contract.ts'
import { purposeWords } from '../../words/requests.ts'
import { AdultField } from '../parts/adult-field.tsx'
import { explain } from '../parts/explain.ts'
import { loanHref } from '../parts/hrefs.ts'
import { keepPhotos } from '../parts/keep-photos.ts'
import classes from '../parts/lending.module.css'
import { optionsOf } from '../parts/options.ts'
import { PhotoField } from '../parts/photo-field.tsx'
import type { Photo } from '../parts/photo.ts'
import { sound } from '../parts/sounds.ts'
import { stale } from '../parts/stale.ts'
import { FamilyFaults } from './family-faults.tsx'
import { faultsOfFamily, gatesOf, isOpen, mayBeLetPass, type Term, termOf } from './gates.ts'
import { LineCard } from './line-card.tsx'
import type { Line } from './use-lines.ts'

type Family = OutputOf<typeof counter>
type Issue = typeof issue

interface IssueFormProps {
  readonly family: Family
  readonly lines: readonly Line[]
  readonly today: LocalDate
  readonly onDrop: (unitId: string) => void
}

interface Values {
  readonly adultId: string | null
  readonly isBriefingSigned: boolean
  readonly dueOn: LocalDate | null
  readonly purpose: keyof typeof purposeWords
  readonly overrideReason: string
  readonly photos: Readonly<Record<string, readonly Photo[]>>
}

/** Who asked for one of the units comes first; the only adult is chosen already. */
function initialOf({ adults, requests }: Family, lines: readonly Line[]): Values {
  const asked = requests.find(({ kindId }) => lines.some(({ unit }) => unit.kindId === kindId))
  return {
    adultId: asked?.adultId ?? adults[0]?.id ?? null,
    isBriefingSigned: false,
    dueOn: null,
    purpose: asked?.purpose ?? 'temporaryNeed',
    overrideReason: '',
    photos: {},
  }
}

/** Everything that goes out, with what stands before it; one press hands it over. */
export function IssueForm({ family, lines, today, onDrop }: IssueFormProps) {
  const i18n = useI18n()
  const isHead = useMe().roles.includes('head')
  const form = useIssue(family, lines, today)
  const { values, change } = form
  const adult = family.adults.find(({ id }) => id === values.adultId) ?? null
  const gates = lines.map((line) => gatesOf(line, family, values.adultId, today))
  const isOverridden = isHead && values.overrideReason.trim().length >= 3
  const faults = faultsOfFamily(family, lines)
  const isReady =
    adult !== null && (isOverridden || faults.length === 0) && gates.every((one) => isOpen(one, isOverridden))
  const needsSignature = gates.some((one) => one.needsSignature)
  const term = termOf(lines, family.termEnds)
  const mayPass = isHead && (faults.length > 0 || gates.some(mayBeLetPass) || term.outgrown !== null)
  return (
    <div className={classes['stack']}>
      <AdultField
        adults={family.adults}
        value={values.adultId}
        onChange={(adultId) => change({ adultId, isBriefingSigned: false })}
      />
      {lines.map((line, at) => (
        <LineCard
          key={line.unit.id}
          childId={family.childId}
          adult={adult}
          line={line}
          gates={gates[at]!}
          term={term}
          onDrop={() => onDrop(line.unit.id)}
        />
      ))}
      <FamilyFaults family={family} lines={lines} />
      {mayPass && (
        <TextInput
          label={i18n._('Let it pass, with a reason')}
          description={i18n._('Only the head may. The reason stays in the journal.')}
          {...form.text('overrideReason')}
        />
      )}
      {isReady && (
        <Ready form={form} lines={lines} today={today} term={term} needsSignature={needsSignature} />
      )}
      {!isReady && adult && (
        <p className={classes['quiet']}>
          {i18n._('It can be handed out when everything above is in order.')}
        </p>
      )}
    </div>
  )
}

interface ReadyProps {
  readonly form: Form<Values>
  readonly lines: readonly Line[]
  readonly today: LocalDate
  readonly term: Term
  readonly needsSignature: boolean
}

/** The last step. The focus waits on what is to be pressed, so that Enter is enough. */
function Ready({ needsSignature, ...details }: ReadyProps) {
  const { form } = details
  const i18n = useI18n()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const aim = needsSignature ? 'input[type=checkbox]' : 'button[type=submit]'
    place.current?.querySelector<HTMLElement>(aim)?.focus()
  }, [needsSignature])
  return (
    <div ref={place}>
      <ActForm form={form} verb={i18n._('Hand out')} atHand>
        {needsSignature && (
          <Checkbox
            size="md"
            label={i18n._('The adult was briefed and signed for it')}
            checked={form.values.isBriefingSigned}
            error={form.field('isBriefingSigned').error}
            onChange={({ currentTarget: { checked } }) => form.change({ isBriefingSigned: checked })}
          />
        )}
        <Details {...details} />
      </ActForm>
    </div>
  )
}

function Details({ form, lines, today, term }: Omit<ReadyProps, 'needsSignature'>) {
  const i18n = useI18n()
  const language = useLanguage()
  const { months, last, outgrown } = term
  const { photos } = form.values
  return (
    <details>
      <summary>
        {form.values.dueOn
          ? i18n._('Until {day}. Term, purpose, photos', { day: dateText(form.values.dueOn) })
          : outgrown
            ? i18n._('Until {day}, as long as it fits. Term, purpose, photos', {
                day: dateText(outgrown.until),
              })
            : i18n._(
                '{months, plural, one {For # month} other {For # months}}, until {day}. Term, purpose, photos',
                {
                  months,
                  day: dateText(last),
                },
              )}
      </summary>
      <div className={classes['stack']}>
        <DateField
          label={i18n._('Until another day')}
          today={today}
          min={today}
          max={last}
          {...form.field('dueOn')}
        />
        <NativeSelect
          label={i18n._('For what purpose')}
          data={optionsOf(purposeWords, language)}
          {...form.text('purpose')}
        />
        {lines.map(({ unit }) => (
          <PhotoField
            key={unit.id}
            label={i18n._('Photo of {unit}', { unit: unit.inventoryNumber })}
            photos={photos[unit.id] ?? []}
            onChange={(taken) => form.change({ photos: { ...photos, [unit.id]: taken } })}
          />
        ))}
      </div>
    </details>
  )
}

/** The act of the form: loan and lines keep their ids through every attempt. */
function useIssue(family: Family, lines: readonly Line[], today: LocalDate): Form<Values> {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const [loanId] = useState(newId)
  const [lineIds] = useState(() => new Map<string, string>())
  const send = useSend<Issue>('lending.issue', stale)
  const takeBack = useSend<typeof undo>('lending.undo', stale)
  const lineIdOf = (unitId: string): string => {
    const known = lineIds.get(unitId) ?? newId()
    lineIds.set(unitId, known)
    return known
  }
  const keepAll = async (photos: Values['photos']): Promise<void> => {
    const lost = await Promise.all(
      Object.entries(photos).map(([unitId, taken]) => keepPhotos(lineIdOf(unitId), 'issue', taken)),
    )
    if (lost.some((one) => one > 0)) say({ text: i18n._('Handed out, but not every photo was kept') })
  }
  const form = useActForm<Values, OutputOf<Issue>>({
    initial: initialOf(family, lines),
    explain: (refusal) =>
      refusal.code === 'briefing-missing' && refusal.field === 'isBriefingSigned' && refusal.details?.['here']
        ? i18n._('Tick that the adult was briefed and signed.')
        : explain(language)(refusal),
    act: async (values) => {
      const unsigned = lines.some((line) => gatesOf(line, family, values.adultId, today).needsSignature)
      if (!values.adultId) return refuse('adult-missing')
      if (unsigned && !values.isBriefingSigned)
        return refuse('briefing-missing', { field: 'isBriefingSigned', details: { here: 1 } })
      return send({
        loanId,
        childId: family.childId,
        adultId: values.adultId,
        lines: lines.map(({ unit }) => ({
          lineId: lineIdOf(unit.id),
          unitId: unit.id,
          condition: unit.condition,
        })),
        day: today,
        dueOn: values.dueOn,
        purpose: values.purpose,
        isBriefingSigned: values.isBriefingSigned,
        overrideReason: values.overrideReason,
      })
    },
    onDone: ({ contractNumber, dueOn }) => {
      sound('done')
      void keepAll(form.values.photos)
      say({
        text: i18n._('Handed out. Contract {number}, until {day}', {
          number: contractNumber,
          day: dateText(dueOn),
        }),
        undo: { verb: i18n._('Undo'), act: () => void takeBack({ loanId, what: 'issue' }) },
      })
      void navigate({ to: loanHref(loanId) } as never)
    },
  })
  return form
}
