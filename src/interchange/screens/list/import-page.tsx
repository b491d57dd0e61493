import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '#client/use-ask.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { imports } from '../../contract.ts'
import { DropPlace } from './drop-place.tsx'
import { ImportRow } from './import-row.tsx'
import classes from './list.module.css'
import { UploadRow } from './upload-row.tsx'
import { useUploads } from './use-uploads.ts'

/** «Загрузить из Excel»: workbooks come in here, and what became of each is listed. */
export default function ImportPage() {
  const i18n = useI18n()
  const navigate = useNavigate()
  const { data } = useAsk<typeof imports>('interchange.imports', {})
  const { uploads, take, forget } = useUploads((importId) => void navigate({ href: `/import/${importId}` }))
  return (
    <Page
      title={i18n._('Import from Excel')}
      subtitle={i18n._(
        'Your journals as they are: any columns, several sheets. Nothing is recorded until you have looked at it.',
      )}
    >
      <DropPlace onFiles={take} />
      {uploads.length > 0 && (
        <ul className={classes['list']} aria-label={i18n._('Files on their way')}>
          {uploads.map((one) => (
            <UploadRow key={one.id} upload={one} onForget={() => forget(one.id)} />
          ))}
        </ul>
      )}
      {!data && <SkeletonRows rows={3} />}
      {data && data.imports.length > 0 && (
        <ul className={classes['list']} aria-label={i18n._('Imports')}>
          {data.imports.map((one) => (
            <ImportRow key={one.id} one={one} />
          ))}
        </ul>
      )}
      {data?.imports.length === 0 && uploads.length === 0 && (
        <EmptyState
          icon={<IconFileSpreadsheet aria-hidden />}
          title={i18n._('Nothing has been imported yet')}
        >
          {i18n._(
            'Begin with the list of children, then services, examinations and families’ answers. A whole import can be undone.',
          )}
        </EmptyState>
      )}
    </Page>
  )
}
