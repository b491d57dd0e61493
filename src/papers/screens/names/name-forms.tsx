import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { refuse } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { declined, sayForm } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'
import { stale } from '../parts/stale.ts'

type Forms = OutputOf<typeof declined>
type Case = keyof Forms
export type Sex = 'male' | 'female'

/** A name in all cases, each with the way to correct it. */
export function NameForms({ name, sex }: { name: string; sex: Sex | null }) {
  const i18n = useI18n()
  const { data } = useAsk<typeof declined>('papers.declined', { name, sex }, { keepLast: true })
  const cases: { case: Case; label: string }[] = [
    { case: 'genitive', label: i18n._('genitive (of whom)') },
    { case: 'dative', label: i18n._('dative (to whom)') },
    { case: 'accusative', label: i18n._('accusative (whom)') },
    { case: 'instrumental', label: i18n._('instrumental (with whom)') },
    { case: 'prepositional', label: i18n._('prepositional (about whom)') },
  ]
  return (
    <Card
      title={i18n._('On papers it will be')}
      note={i18n._('A correction is remembered for every later paper with this name.')}
    >
      {!data && <SkeletonLines lines={5} />}
      <ul className={classes['rows']}>
        {data &&
          cases.map((one) => (
            <FormItem
              key={`${one.case}/${data[one.case]}`}
              name={name}
              case={one.case}
              label={one.label}
              form={data[one.case]}
            />
          ))}
      </ul>
    </Card>
  )
}

interface FormItemProps {
  readonly name: string
  readonly case: Case
  readonly label: string
  readonly form: string
}

function FormItem(props: FormItemProps) {
  const i18n = useI18n()
  const mayCorrect = useMay('papers.sayForm')
  const [corrects, setCorrects] = useState(false)
  if (corrects)
    return (
      <li>
        <Correcting {...props} onClose={() => setCorrects(false)} />
      </li>
    )
  return (
    <li>
      <div>
        <span className={classes['quiet']}>{props.label}</span>
        <span className={classes['name']}>{props.form}</span>
      </div>
      {mayCorrect && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={i18n._('Correct: {label}', { label: props.label })}
          onClick={() => setCorrects(true)}
        >
          {i18n._('Correct')}
        </Button>
      )}
    </li>
  )
}

function Correcting({
  name,
  case: one,
  label,
  form: written,
  onClose,
}: FormItemProps & { onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof sayForm>('papers.sayForm', stale)
  const form = useActForm({
    initial: { form: written },
    explain: explain(language),
    act: async ({ form: correct }) =>
      correct.trim() === ''
        ? refuse('form-missing', { field: 'form' })
        : send({ name, case: one, form: correct }),
    onDone: () => (say({ text: i18n._('Remembered') }), onClose()),
  })
  return (
    <ActForm form={form} verb={i18n._('Remember')} onLeave={onClose}>
      <TextInput {...form.text('form')} label={label} maxLength={200} autoComplete="off" />
    </ActForm>
  )
}
