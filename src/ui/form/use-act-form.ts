import { useRef, useState, type ChangeEvent } from 'react'
import type { Refusal, Result } from '#base/result.ts'
import { useDraft, type Draft, type DraftPort } from './draft.ts'

interface ActFormOptions<Values, Answer> {
  readonly initial: Values
  /** Sends the act. Refusals come back as data and are shown beside their fields. */
  readonly act: (values: Values) => Promise<Result<Answer>>
  /** A refusal in words, from the module's words.ts. */
  readonly explain: (refusal: Refusal) => string
  readonly onDone: (answer: Answer) => void
  readonly drafts?: DraftPort<Values>
}

type Key<Values> = Extract<keyof Values, string>

export interface ActForm<Values> {
  readonly values: Values
  readonly change: (part: Partial<Values>) => void
  /** For a text field: `<TextInput label={…} {...form.text('name')} />`. */
  readonly text: (field: Key<Values>) => {
    name: string
    value: string
    error: string | undefined
    'aria-invalid': boolean
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void
  }
  /** For a field that hands its value over itself: `<DateField {...form.field('bornOn')} />`. */
  readonly field: <K extends Key<Values>>(
    field: K,
  ) => { name: string; value: Values[K]; error: string | undefined; onChange: (value: Values[K]) => void }
  readonly submit: () => Promise<void>
  readonly sending: boolean
  /** The refusal that belongs to no field, in words. */
  readonly refused: string | null
  readonly touched: boolean
  readonly draft: Draft<Values>
  /** Throws the typed away and begins again. */
  readonly reset: () => void
}

/** The state of one act's form: values, the draft of them, sending, and refusals explained beside their fields. */
export function useActForm<Values extends object, Answer = unknown>(
  options: ActFormOptions<Values, Answer>,
): ActForm<Values> {
  const [initial] = useState(options.initial)
  const [values, setValues] = useState(initial)
  const [touched, setTouched] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [sending, setSending] = useState(false)
  const busy = useRef(false)
  const draft = useDraft(options.drafts, values, touched && !sending, (kept) =>
    // A draft that comes late gives way to what is typed already.
    setValues((before) => (before === initial ? kept : before)),
  )

  const change = (part: Partial<Values>): void => {
    setTouched(true)
    setValues((before) => ({ ...before, ...part }))
    setRefusal((before) => (before && fieldOf(before) in part ? null : before))
  }
  const errorOf = (field: string): string | undefined =>
    refusal && fieldOf(refusal) === field ? options.explain(refusal) : undefined

  const submit = async (): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setSending(true)
    setRefusal(null)
    const outcome = await options.act(values)
    busy.current = false
    setSending(false)
    if (!outcome.ok) return setRefusal(outcome)
    setTouched(false)
    await draft.drop()
    options.onDone(outcome.value)
  }
  const reset = (): void => {
    setValues(initial)
    setTouched(false)
    setRefusal(null)
    void draft.drop()
  }

  return {
    values,
    change,
    ...fieldsOf(values, change, errorOf),
    submit,
    sending,
    refused: refusal && !(fieldOf(refusal) in values) ? options.explain(refusal) : null,
    touched,
    draft,
    reset,
  }
}

/** A refusal may name its field by a path ('headName.lastName'); a form is flat and knows the last part. */
const fieldOf = (refusal: Refusal): string => refusal.field?.split('.').at(-1) ?? ''

/** What the fields of a form are given: their value, their error and the way to change them. */
const fieldsOf = <Values extends object>(
  values: Values,
  change: (part: Partial<Values>) => void,
  errorOf: (field: string) => string | undefined,
): Pick<ActForm<Values>, 'text' | 'field'> => ({
  text: (field) => ({
    name: field,
    value: String(values[field] ?? ''),
    error: errorOf(field),
    'aria-invalid': errorOf(field) !== undefined,
    onChange: (event) => change({ [field]: event.currentTarget.value } as Partial<Values>),
  }),
  field: (field) => ({
    name: field,
    value: values[field],
    error: errorOf(field),
    onChange: (value) => change({ [field]: value } as unknown as Partial<Values>),
  }),
})
