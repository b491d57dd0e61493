import { useRef, type ReactNode } from 'react'
import type { Result } from '#base/result.ts'
import type { ArgsOf } from '#client/caller.ts'
import { draftsOf } from '#client/drafts.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm, type ActForm as Form } from '#ui/form/use-act-form.ts'
import { useLanguage } from '#ui/i18n.ts'
import type { Option } from '#ui/form/type-ahead.tsx'
import type { recordService } from '../../contract.ts'
import { explain } from '../explain.ts'
import { useReach } from '../may.ts'
import { lastOf } from './last-of.ts'
import { RecordFields, type FirstField } from './record-fields.tsx'
import { likeLast, recordArgs, type RecordValues } from './record-values.ts'

interface RecordFormProps {
  readonly initial: RecordValues
  /** Where the unfinished form is kept; ids only. */
  readonly draft: string
  readonly verb: string
  readonly focus: FirstField
  readonly act: (args: ArgsOf<typeof recordService>, values: RecordValues) => Promise<Result<unknown>>
  /** What is asked before the record itself. */
  readonly above?: (form: Form<RecordValues>) => ReactNode
  readonly onDone: (values: RecordValues) => void
  readonly onLeave?: () => void
}

/** One record of a service: filled in as the last time, changed where it differed, written down once. */
export function RecordForm(props: RecordFormProps) {
  const { initial, draft, verb, focus, act, above, onDone, onLeave } = props
  const language = useLanguage()
  const choosesStaff = useReach('services.record') === 'all'
  const sent = useRef(initial)
  const form = useActForm<RecordValues>({
    initial,
    drafts: draftsOf(draft),
    explain: (refusal) => explain(refusal, language),
    act: async (values) => {
      const args = recordArgs(values)
      sent.current = values
      return args.ok ? act(args.value, values) : args
    },
    onDone: () => onDone(sent.current),
  })
  const chooseChild = async (child: Option | null): Promise<void> => {
    form.change({ childId: child?.id ?? null, childName: child?.label ?? '', adultId: null })
    if (!child || form.values.serviceId) return
    const last = await lastOf(child.id, form.values.staffId).catch(() => null)
    if (last) form.change({ ...likeLast(last), staffId: form.values.staffId ?? last.staffId })
  }
  return (
    <ActForm form={form} verb={verb} atHand {...(onLeave && { onLeave })}>
      {above?.(form)}
      <RecordFields
        form={form}
        choosesStaff={choosesStaff}
        focus={focus}
        onChild={(child) => void chooseChild(child)}
      />
    </ActForm>
  )
}
