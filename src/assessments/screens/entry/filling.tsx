import { useState } from 'react'
import type { Result } from '#base/result.ts'
import type { ArgsOf } from '#client/caller.ts'
import { draftsOf } from '#client/drafts.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { instrument as instrumentQuery, recordAssessment } from '../../contract.ts'
import { explain } from '../explain.ts'
import { newId } from '../new-id.ts'
import { entryArgs, type Answers, type EntryValues, type HeadValues } from './entry-values.ts'
import { useBefore } from './use-before.ts'
import { Walk } from './walk.tsx'

type Args = ArgsOf<typeof recordAssessment>

interface FillingProps<Answer> {
  readonly start: HeadValues & { readonly reason: string; readonly answers?: Answers }
  /** Null is the newest. */
  readonly version: number | null
  /** Where the unfinished form is kept; ids only. */
  readonly draft: string
  readonly act: (args: Args, values: EntryValues) => Promise<Result<Answer>>
  /** An examination takes the place of another one, so it says why. */
  readonly isCorrection?: boolean
  readonly onDone: (answer: Answer) => void
  readonly onLeave: () => void
}

/** The questions of one instrument, once its definition and what was answered at the beginning have come. */
export function Filling<Answer>(props: FillingProps<Answer>) {
  const { start, version } = props
  const { data } = useAsk<typeof instrumentQuery>('assessments.instrument', {
    instrument: start.instrument ?? '',
    version,
  })
  const before = useBefore(start.childId, start.instrument)
  if (!data || before.isLoading) {
    return (
      <Card>
        <SkeletonLines lines={7} />
      </Card>
    )
  }
  return <Filled {...props} instrument={data} before={before} />
}

interface FilledProps<Answer> extends FillingProps<Answer> {
  readonly instrument: NonNullable<ReturnType<typeof useAsk<typeof instrumentQuery>>['data']>
  readonly before: ReturnType<typeof useBefore>
}

function Filled<Answer>({ instrument, before, ...props }: FilledProps<Answer>) {
  const { start, draft, act, isCorrection = false, onDone, onLeave } = props
  const { definition, version } = instrument
  const language = useLanguage()
  const [assessmentId] = useState(newId)
  const form = useActForm<EntryValues, Answer>({
    initial: { answers: {}, picked: {}, ...start, assessmentId, version },
    drafts: draftsOf(draft),
    explain: (refusal) => explain(refusal, language),
    act: async (values) => {
      const args = entryArgs({ ...values, version }, definition)
      return args.ok ? act(args.value, values) : args
    },
    onDone,
  })
  // A parent answers for today; what they said at the beginning would lead them.
  const isShown = form.values.phase !== 'baseline' && definition.filledBy === 'specialist'
  const isSameAdult = (before.baseline?.assessment.adultId ?? null) === (form.values.adultId ?? null)
  const baseline = isShown && isSameAdult ? before.baseline : null
  return (
    <Walk
      form={form}
      definition={definition}
      baseline={baseline}
      isCorrection={isCorrection}
      onLeave={onLeave}
    />
  )
}
