import { useNavigate, useParams } from '@tanstack/react-router'
import { TextInput } from '@mantine/core'
import { draftsOf } from '#client/drafts.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { saveTemplate, Template, template as templateQuery } from '../../contract/template.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import { EditHandouts } from './edit-handouts.tsx'
import { EditHead } from './edit-head.tsx'
import { EditSessions } from './edit-sessions.tsx'
import { definitionOf, freshTemplate } from './editor-values.ts'
import classes from './templates.module.css'

/** The editor of a template: `/programmes/templates/<template>/edit`; `new` is one of the centre's own. */
export default function EditorPage() {
  const i18n = useI18n()
  const { template } = useParams({ strict: false }) as { template: string }
  const isNew = template === 'new'
  const may = useReach('programmes.saveTemplate') !== null
  const { data } = useAsk<typeof templateQuery>('programmes.template', { template }, { when: may && !isNew })
  const crumbs = [
    { label: i18n._('Programmes'), href: '/programmes' },
    { label: i18n._('Templates of programmes'), href: '/programmes/templates' },
  ]
  if (may && !isNew && !data) return <SkeletonPage />
  return (
    <Page
      title={data?.definition.name ?? i18n._('A programme of our own')}
      subtitle={
        data &&
        i18n._('What is saved becomes version {version}; earlier ones stay', {
          version: latest(data.versions) + 1,
        })
      }
      crumbs={
        data
          ? [...crumbs, { label: data.definition.name, href: `/programmes/templates/${template}` }]
          : crumbs
      }
    >
      {!may && <NoPermission />}
      {may && (
        <Editor
          key={template}
          template={data?.template ?? null}
          version={data ? latest(data.versions) : 0}
          initial={data?.definition ?? freshTemplate}
        />
      )}
    </Page>
  )
}

const latest = (versions: readonly { readonly version: number }[]): number =>
  Math.max(1, ...versions.map(({ version }) => version))

interface EditorProps {
  readonly template: string | null
  readonly version: number
  readonly initial: Template
}

function Editor({ template, version, initial }: EditorProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const send = useSend<typeof saveTemplate>('programmes.saveTemplate', stale)
  const go = (to: string): void => void navigate({ to } as never)
  const form = useActForm<Template & { readonly why: string }, { template: string; version: number }>({
    initial: { ...initial, why: '' },
    drafts: draftsOf(`programmes.template/${template ?? 'new'}`),
    explain: explain(language),
    act: async ({ why, ...definition }) => {
      const whole = definitionOf(definition)
      if (!whole.ok) return whole
      return send({ template, base: template ? version : null, definition: whole.value, why })
    },
    onDone: (saved) => {
      say({ text: i18n._('Version {version} is saved', { version: saved.version }) })
      go(`/programmes/templates/${saved.template}`)
    },
  })
  const { values, change } = form
  return (
    <div className={classes['editor']}>
      <ActForm
        form={form}
        verb={i18n._('Save as version {version}', { version: version + 1 })}
        atHand
        onLeave={() => go(template ? `/programmes/templates/${template}` : '/programmes/templates')}
      >
        <Card title={i18n._('What for and for whom')}>
          <EditHead form={form} values={values} />
        </Card>
        <Card title={i18n._('Sessions')}>
          <EditSessions
            sessions={values.sessions}
            handouts={values.handouts}
            error={form.field('sessions').error}
            onChange={(sessions) => change({ sessions })}
          />
        </Card>
        <Card title={i18n._('Hand-outs')}>
          <EditHandouts handouts={values.handouts} onChange={(handouts) => change({ handouts })} />
        </Card>
        {template && (
          <TextInput
            {...form.text('why')}
            label={i18n._('What is changed and why')}
            description={i18n._('Colleagues see it beside the version')}
            maxLength={500}
          />
        )}
      </ActForm>
    </div>
  )
}
