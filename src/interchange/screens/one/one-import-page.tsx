import { useParams } from '@tanstack/react-router'
import { useAsk } from '#client/use-ask.ts'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { Chips } from '#ui/status-chip.tsx'
import type { imports, openImport } from '../../contract.ts'
import { StateChip } from '../state-chip.tsx'
import { Before, type Opened } from './before.tsx'
import { Outcome } from './outcome.tsx'
import { Running } from './running.tsx'
import { useProgress, type Progress } from './use-progress.ts'

/** One import, from the first look at the file to its result: `/import/<id>`. */
export default function OneImportPage() {
  const i18n = useI18n()
  const { importId } = useParams({ strict: false }) as { importId: string }
  const progress = useProgress(importId)
  const isBefore = progress?.state === 'uploaded' || progress?.state === 'ready'
  const { data: opened } = useAsk<typeof openImport>(
    'interchange.open',
    { importId },
    { when: isBefore, keepLast: true },
  )
  const { data: latest } = useAsk<typeof imports>('interchange.imports', {})
  const one = opened ?? latest?.imports.find(({ id }) => id === importId)
  return (
    <Page
      title={one?.fileName ?? i18n._('Import from Excel')}
      tabTitle={i18n._('Import from Excel')}
      crumbs={[{ label: i18n._('Import from Excel'), href: '/import' }]}
      subtitle={progress && <StateLine progress={progress} />}
    >
      {progress ? <Stage progress={progress} opened={opened} /> : <SkeletonRows rows={4} />}
    </Page>
  )
}

/** What there is to see and do at the stage that the import has come to. */
function Stage({ progress, opened }: { progress: Progress; opened: Opened | undefined }) {
  switch (progress.state) {
    case 'uploaded':
    case 'ready':
      return opened ? <Before opened={opened} /> : <Reading />
    case 'running':
    case 'undoing':
      return <Running progress={progress} />
    case 'done':
    case 'failed':
    case 'undone':
      return <Outcome progress={progress} />
  }
}

const StateLine = ({ progress }: { progress: Progress }) => (
  <Chips>
    <StateChip state={progress.state} />
  </Chips>
)

function Reading() {
  const i18n = useI18n()
  return (
    <>
      <p role="status">{i18n._('The file is being read and compared with what is recorded already.')}</p>
      <SkeletonRows rows={4} />
    </>
  )
}
