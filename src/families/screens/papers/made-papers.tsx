import { Button } from '@mantine/core'
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useI18n } from '#ui/i18n.ts'
import act from '../act/act.module.css'
import type { Made } from './make-all.ts'
import { useTakeFiles } from './use-take-files.ts'

/** What was made just now, all of it to be printed at once. The button that made it is gone, so the focus comes here. */
export function MadePapers({ made }: { made: readonly Made[] }) {
  const i18n = useI18n()
  const { isComing, takeAll } = useTakeFiles()
  const place = useRef<HTMLDivElement>(null)
  const done = made.flatMap(({ label, outcome }) => (outcome.ok ? [{ label, paperId: outcome.paperId }] : []))
  useEffect(() => place.current?.focus(), [done.length])
  if (done.length === 0) return null
  const ids = done.map(({ paperId }) => paperId)
  return (
    <div ref={place} role="status" tabIndex={-1}>
      <p>
        <IconCircleCheck aria-hidden />{' '}
        {i18n._('{count, plural, one {# paper is made:} other {# papers are made:}}', { count: done.length })}{' '}
        {done.map(({ label }) => label).join(', ')}
      </p>
      <div className={act['acts']}>
        <Button
          leftSection={<IconPrinter aria-hidden />}
          loading={isComing}
          onClick={() => void takeAll(ids, 'pdf')}
        >
          {i18n._('All as PDF, to print')}
        </Button>
        <Button variant="default" disabled={isComing} onClick={() => void takeAll(ids, 'docx')}>
          {i18n._('All as DOCX')}
        </Button>
      </div>
    </div>
  )
}
