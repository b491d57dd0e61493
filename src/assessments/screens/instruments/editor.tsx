import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { draftsOf } from '#client/drafts.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { saveInstrument } from '../../contract.ts'
import type { Definition } from '../../contract/definition.ts'
import { checkDefinition } from '../../rules/definition.ts'
import { explain } from '../explain.ts'
import { staleInstruments } from '../stale.ts'
import { AboutFields } from './about-fields.tsx'
import { CategoryFields } from './category-fields.tsx'
import { checkTexts, placeOf } from './check-texts.ts'
import { withBounds } from './fresh.ts'
import classes from './instruments.module.css'
import { ItemsFields } from './items-fields.tsx'
import { Preview } from './preview.tsx'
import { ScalesFields } from './scales-fields.tsx'

interface EditorProps {
  /** Null makes a new one. */
  readonly instrument: string | null
  /** The newest version, which the new one follows. */
  readonly base: number | null
  readonly start: Definition
  readonly onDone?: (version: number) => void
  readonly onLeave?: () => void
}

interface Values {
  readonly definition: Definition
  readonly why: string
}

/** What an instrument asks and how it counts; saved as a new version, because what was examined must stay readable. */
export function Editor({ instrument, base, start, onDone, onLeave }: EditorProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const send = useSend<typeof saveInstrument>('assessments.saveInstrument', staleInstruments)
  const form = useActForm<Values, { instrument: string; version: number }>({
    initial: { definition: start, why: '' },
    drafts: draftsOf(`assessments.instrument/${instrument ?? 'new'}`),
    explain: (refusal) =>
      [refusal.details?.['place'], explain(refusal, language)].filter(Boolean).join(' — '),
    act: async ({ definition: written, why }) => {
      const definition = withBounds(written)
      const texts = checkTexts(definition)
      const checked = texts.ok ? checkDefinition(definition) : texts
      const outcome = checked.ok ? await send({ instrument, base, definition, why }) : checked
      if (outcome.ok) return outcome
      return { ...outcome, details: { place: placeOf(definition, outcome.field) } }
    },
    onDone: (saved) => {
      say({ text: i18n._('Saved as version {version}', { version: saved.version }) })
      if (onDone) return onDone(saved.version)
      void navigate({ to: `/assessments/instruments/${saved.instrument}` } as never)
    },
  })
  const { definition } = form.values
  const change = (part: Partial<Definition>): void => form.change({ definition: { ...definition, ...part } })
  const verb =
    base === null ? i18n._('Save the instrument') : i18n._('Save as version {version}', { version: base + 1 })
  const leave = onLeave ?? (() => void navigate({ to: '/assessments/instruments' } as never))
  return (
    <div className={classes['sides']}>
      <Card>
        <ActForm form={form} verb={verb} onLeave={leave}>
          {base !== null && (
            <p className={classes['frozen']}>
              {i18n._(
                'Version {base} stays as it is: examinations made by it are not changed. New ones are made by the version that you save.',
                { base },
              )}
            </p>
          )}
          <AboutFields definition={definition} change={change} />
          {definition.kind === 'icf' ? (
            <CategoryFields definition={definition} change={change} />
          ) : (
            <>
              <ItemsFields definition={definition} change={change} />
              <ScalesFields definition={definition} change={change} />
            </>
          )}
          {base !== null && (
            <TextInput {...form.text('why')} label={i18n._('What is changed, and why')} maxLength={500} />
          )}
        </ActForm>
      </Card>
      <div className={classes['side']}>
        <Preview definition={withBounds(definition)} />
      </div>
    </div>
  )
}
