import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { countText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { rejectedRows } from '../../contract.ts'
import { FaultTable } from './fault-table.tsx'

/** The rows that did not come in, each with its reason; as a workbook they can be corrected and imported again. */
export function Rejects({ importId }: { importId: string }) {
  const i18n = useI18n()
  const { data } = useAsk<typeof rejectedRows>('interchange.rejects', { importId })
  const faults = useMemo(() => data?.rows ?? [], [data])
  return (
    <Card
      title={i18n._('Rows left out')}
      note={i18n._(
        'Take the file of these rows, correct them in Excel and import it again: only they will come in.',
      )}
      aside={
        <Button
          component="a"
          href={`/api/files/imports/${importId}/rejects`}
          download
          variant="default"
          leftSection={<IconDownload aria-hidden />}
        >
          {i18n._('Take the file of the rows')}
        </Button>
      }
    >
      {!data && <SkeletonLines />}
      <FaultTable faults={faults} />
      {data && data.total > faults.length && (
        <p>
          {i18n._('The first {shown} of {total} are shown; the file has all.', {
            shown: countText(faults.length),
            total: countText(data.total),
          })}
        </p>
      )}
    </Card>
  )
}
