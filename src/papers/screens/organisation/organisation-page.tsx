import { TextInput } from '@mantine/core'
import type { changeSetting, settings } from '#access/contract.ts'
import { useMe } from '#access/screens/use-me.ts'
import { ok, type Result } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { type ActForm as Form, useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { declined } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'
import { type Detail, type Details, detailsIn, wrongDetail } from './details.ts'

/** `/settings/organisation`: what papers say of the organisation and of who signs for it. */
export default function OrganisationPage() {
  const i18n = useI18n()
  const sees = useMay('access.settings')
  const mayChange = useMay('access.changeSetting')
  const { data } = useAsk<typeof settings>('access.settings', {}, { when: sees })
  const details = data && detailsIn(data.values)
  return (
    <Page
      title={i18n._('Organisation')}
      narrow
      subtitle={i18n._('This stands on every paper. What is empty is left to be written by hand.')}
      crumbs={[{ label: i18n._('Settings'), href: '/settings' }]}
    >
      {!sees && <NoPermission />}
      {sees && !details && <SkeletonLines lines={8} />}
      {details && mayChange && <DetailsForm key={JSON.stringify(details)} details={details} />}
      {details && !mayChange && <Shown details={details} />}
    </Page>
  )
}

function Shown({ details }: { details: Details }) {
  const i18n = useI18n()
  return (
    <Card>
      <Facts>
        <Fact label={i18n._('Full name of the organisation')}>{details.centreLegalName}</Fact>
        <Fact label={i18n._('Address')}>{details.centreAddress}</Fact>
        <Fact label={i18n._('Town')}>{details.centreTown}</Fact>
        <Fact label={i18n._('Phone')}>{details.centrePhone}</Fact>
        <Fact label={i18n._('E-mail')}>{details.centreEmail}</Fact>
        <Fact label={i18n._('Site')}>{details.centreSite}</Fact>
        <Fact label={i18n._('Taxpayer number')}>{details.centreInn}</Fact>
        <Fact label={i18n._('Registration number')}>{details.centreOgrn}</Fact>
        <Fact label={i18n._('Director')}>{details.director}</Fact>
        <Fact label={i18n._('Acts on the basis of')}>{details.directorBasis}</Fact>
      </Facts>
    </Card>
  )
}

function DetailsForm({ details }: { details: Details }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { name } = useMe().centre
  const send = useSend<typeof changeSetting>('access.changeSetting', ['access.settings', 'papers.'])
  const form = useActForm<Details>({
    initial: details,
    explain: explain(language),
    act: async (values): Promise<Result<unknown>> => {
      const typed = Object.entries(values).map(([key, value]) => [key, tidied(value)] as [Detail, string])
      const changed = typed.filter(([key, value]) => value !== details[key])
      for (const [key, value] of changed) {
        const wrong = wrongDetail(key, value)
        if (wrong) return wrong
      }
      for (const [key, value] of changed) {
        const outcome = await send({ key: `papers.${key}`, value })
        if (!outcome.ok) return { ...outcome, field: key }
      }
      return ok(null)
    },
    onDone: () => say({ text: i18n._('Saved') }),
  })
  return (
    <ActForm form={form} verb={i18n._('Save')} atHand>
      <TextInput
        label={i18n._('Full name of the organisation')}
        description={i18n._('As in the statutes; empty: {name}', { name })}
        maxLength={300}
        {...form.text('centreLegalName')}
      />
      <TextInput label={i18n._('Address')} maxLength={300} {...form.text('centreAddress')} />
      <Pair>
        <TextInput
          label={i18n._('Town')}
          description={i18n._('As it stands beside the date of a contract')}
          maxLength={300}
          {...form.text('centreTown')}
        />
        <TextInput label={i18n._('Phone')} maxLength={300} {...form.text('centrePhone')} />
      </Pair>
      <Pair>
        <TextInput label={i18n._('E-mail')} maxLength={300} {...form.text('centreEmail')} />
        <TextInput label={i18n._('Site')} maxLength={300} {...form.text('centreSite')} />
      </Pair>
      <Pair>
        <TextInput
          label={i18n._('Taxpayer number')}
          inputMode="numeric"
          maxLength={12}
          {...form.text('centreInn')}
        />
        <TextInput
          label={i18n._('Registration number')}
          inputMode="numeric"
          maxLength={15}
          {...form.text('centreOgrn')}
        />
      </Pair>
      <TextInput
        label={i18n._('Director')}
        description={i18n._('Surname, name and patronymic, as in the passport')}
        maxLength={300}
        {...form.text('director')}
      />
      <TextInput
        label={i18n._('Acts on the basis of')}
        description={i18n._('In Russian in the genitive: of the Statutes, of a power of attorney')}
        maxLength={300}
        {...form.text('directorBasis')}
      />
      <AsWritten form={form} />
    </ActForm>
  )
}

const tidied = (value: string): string => value.trim().replaceAll(/\s+/g, ' ')

/** «в лице Петровой Анны Ивановны, действующей на основании…»: how a contract will name the director. */
function AsWritten({ form }: { form: Form<Details> }) {
  const i18n = useI18n()
  const may = useMay('papers.declined')
  const name = tidied(form.values.director)
  const { data } = useAsk<typeof declined>(
    'papers.declined',
    { name },
    { when: may && name.length > 2, keepLast: true },
  )
  if (!data || name.length <= 2) return null
  const basis = tidied(form.values.directorBasis)
  return (
    <p className={classes['quiet']}>
      {i18n._('On papers: represented by {director}, acting on the basis of {basis}.', {
        director: data.genitive,
        basis,
      })}{' '}
      <a href="/papers/names">{i18n._('Correct the case')}</a>
    </p>
  )
}
