import { Button } from '@mantine/core'
import { IconDownload, IconEye } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useMe } from '#access/screens/use-me.ts'
import { dayIn, type Instant } from '#base/instant.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { saveFile } from '#ui/table/save-file.ts'
import type { template as templateQuery } from '../../contract.ts'
import { useRootCrumb } from '../parts/crumbs.ts'
import { blobOf, docxType } from '../parts/bytes.ts'
import type { TemplateData } from '../parts/data.ts'
import { templateHref } from '../parts/hrefs.ts'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'
import { Fields } from './fields.tsx'
import { NewVersion } from './new-version.tsx'
import { usePreview } from './use-preview.ts'

/** `/papers/templates/<template>`: its fields, its file, a new version; `?version=` an earlier one. */
export default function TemplatePage() {
  const i18n = useI18n()
  const root = useRootCrumb()
  const { template } = useParams({ strict: false }) as { template: string }
  const [{ version }] = useAddressState(readAddress)
  const { data } = useAsk<typeof templateQuery>('papers.template', { template, version })
  const maySave = useMay('papers.saveTemplate')
  if (!data) return <SkeletonPage />
  const newest = data.versions[0]?.version ?? data.version
  return (
    <Page
      title={data.name}
      subtitle={i18n._('Version {version}', { version: data.version })}
      crumbs={[root, { label: i18n._('Templates of papers'), href: '/papers/templates' }]}
      action={<Files data={data} />}
    >
      <div className={classes['sides']}>
        <Fields fields={data.fields} />
        <div className={classes['page']}>
          {maySave && <NewVersion key={newest} template={template} name={data.name} base={newest} />}
          <Versions data={data} />
        </div>
      </div>
    </Page>
  )
}

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  version:
    Number.isInteger(Number(raw['version'])) && Number(raw['version']) > 0 ? Number(raw['version']) : null,
})

function Files({ data }: { data: TemplateData }) {
  const i18n = useI18n()
  const mayPreview = useMay('papers.preview')
  const { show, coming } = usePreview(data.template, data.name)
  const newest = data.versions[0]?.version
  return (
    <>
      {mayPreview && data.version === newest && (
        <Button
          variant="default"
          loading={coming}
          leftSection={<IconEye aria-hidden />}
          onClick={() => void show(null)}
        >
          {i18n._('Filled with an example')}
        </Button>
      )}
      <Button
        leftSection={<IconDownload aria-hidden />}
        onClick={() => saveFile(`${data.name}.docx`, blobOf(data.docx, docxType))}
      >
        {i18n._('Download the template')}
      </Button>
    </>
  )
}

function Versions({ data }: { data: TemplateData }) {
  const i18n = useI18n()
  const { centre } = useMe()
  return (
    <Card title={i18n._('Versions')} note={i18n._('Papers that were made stay as they were made.')}>
      <ul className={classes['rows']}>
        {data.versions.map(({ version, savedAt, why }) => (
          <li key={version}>
            <div>
              <a href={`${templateHref(data.template)}?version=${version}`}>
                {i18n._('Version {version}', { version })}
              </a>
              <span className={classes['quiet']}>
                {savedAt
                  ? dateText(dayIn(centre.timeZone, savedAt as Instant))
                  : i18n._('came with the program')}
                {why && `: ${why}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
