import { Button } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n } from '#ui/i18n.ts'
import { programmeHref } from '../one/hrefs.ts'

/** In place of a form that an ended programme no longer takes: says so, and leads to where it can be opened again. */
export function EndedProgramme({ id }: { id: string }) {
  const i18n = useI18n()
  return (
    <EmptyState
      icon={<IconFlag aria-hidden />}
      title={i18n._('The programme is closed')}
      action={
        <Button component="a" href={programmeHref(id)}>
          {i18n._('To the programme')}
        </Button>
      }
    >
      {i18n._(
        'Its plan and conclusion stay as they are. If it was closed too early, it can be opened again on its page.',
      )}
    </EmptyState>
  )
}
