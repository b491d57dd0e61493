import { useParams } from '@tanstack/react-router'
import { useAsk } from '#client/use-ask.ts'
import { Chips } from '#ui/status-chip.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { ImportState, openImport } from '../../contract.ts'
import { StateChip } from '../state-chip.tsx'
import { Before } from './before.tsx'
import { Outcome } from './outcome.tsx'
import { Running } from './running.tsx'
import { useProgress } from './use-progress.ts'

/** One import, from the first look at the file to its result: `/import/<id>`. */
export default function OneImportPage() {
  const i18n = useI18n()
  const { importId } = useParams({ strict: false }) as { importId: string }
  const progress = useProgress(importId)
  const state = progress?.state
  const { data: opened } = useAsk<typeof openImport>(
    'interchange.open',
    { importId },
    { when: state !== undefined && isBefore(state), keepLast: true },
  )
  return (
    <Page
      title={opened?.fileName ?? i18n._('Import from Excel')}
      tabTitle={i18n._('Import from Excel')}
      crumbs={[{ label: i18n._('Import from Excel'), href: '/import' }]}
      subtitle={state && <StateLine state={state} />}
    >
      {!progress && <SkeletonRows rows={4} />}
      {state && isBefore(state) && !opened && <Reading />}
      {state && isBefore(state) && opened && <Before opened={opened} />}
      {progress && (state === 'running' || state === 'undoing') && <Running progress={progress} />}
      {progress && (state === 'done' || state === 'failed' || state === 'undone') && (
        <Outcome progress={progress} />
      )}
    </Page>
  )
}

const isBefore = (state: ImportState): boolean => state === 'uploaded' || state === 'ready'

const StateLine = ({ state }: { state: ImportState }) => (
  <Chips>
    <StateChip state={state} />
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
