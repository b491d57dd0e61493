import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { OverPage } from '#ui/over-page.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { numberForms, setNumberForm } from '../../contract.ts'
import { registerWords } from '../../words/terms.ts'
import { useRootCrumb } from '../parts/crumbs.ts'
import { explain } from '../parts/explain.ts'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'
import { Sections } from '../parts/sections.tsx'
import { stale } from '../parts/stale.ts'

type NumberForm = OutputOf<typeof numberForms>['registers'][number]

/** `/papers/numbers`: how the numbers of each register look, and which comes next. */
export default function NumbersPage() {
  const i18n = useI18n()
  const root = useRootCrumb()
  const { data } = useAsk<typeof numberForms>('papers.numberForms', {})
  return (
    <Page
      title={i18n._('Numbering')}
      subtitle={i18n._(
        'Each register begins again with the year, without gaps; a voided paper keeps its number.',
      )}
      crumbs={[root]}
    >
      <div className={classes['page']}>
        <Sections />
        <Card>
          {!data && <SkeletonRows />}
          <ul className={classes['rows']}>
            {data?.registers.map((one) => (
              <RegisterItem key={one.register} register={one} />
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  )
}

function RegisterItem({ register: { register, form, last, next } }: { register: NumberForm }) {
  const i18n = useI18n()
  const language = useLanguage()
  const mayEdit = useMay('papers.setNumberForm')
  const [edits, setEdits] = useState(false)
  const name = registerWords[register][language]
  return (
    <li>
      <div>
        <span className={classes['name']}>{name}</span>
        <span className={classes['quiet']}>
          {i18n._('next: {next}', { next })} ·{' '}
          {i18n._('{count, plural, one {# given this year} other {# given this year}}', { count: last })}
        </span>
      </div>
      {mayEdit && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={i18n._('Change the look: {name}', { name })}
          onClick={() => setEdits(true)}
        >
          {i18n._('Change')}
        </Button>
      )}
      {edits && <EditForm register={register} name={name} form={form} onClose={() => setEdits(false)} />}
    </li>
  )
}

interface EditFormProps {
  readonly register: NumberForm['register']
  readonly name: string
  readonly form: string
  readonly onClose: () => void
}

function EditForm({ register, name, form: before, onClose }: EditFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof setNumberForm>('papers.setNumberForm', stale)
  const form = useActForm({
    initial: { form: before },
    explain: explain(language),
    act: ({ form: look }) => send({ register, form: look }),
    onDone: () => (say({ text: i18n._('From now on numbers look so') }), onClose()),
  })
  const tags = '{n}, {yy}, {yyyy}'
  return (
    <OverPage from="middle" title={name} opened onClose={onClose}>
      <ActForm form={form} verb={i18n._('Save')} onLeave={onClose}>
        <TextInput
          {...form.text('form')}
          label={i18n._('How a number looks')}
          description={i18n._('{tags}: the number, two and four digits of the year', { tags })}
          maxLength={60}
          autoComplete="off"
        />
      </ActForm>
    </OverPage>
  )
}
