import { Button } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { programmeHref } from '../one/hrefs.ts'
import type { Programme } from './data.ts'

interface WhileOpenProps {
  readonly programme: Pick<Programme, 'id' | 'endedOn'>
  /** Whether this person may do what is inside. */
  readonly may: boolean
  readonly children?: ReactNode
}

/** A form about a programme, for as long as it takes one: an ended programme says so and leads to where it can be opened again. */
export function WhileOpen({ programme: one, may, children }: WhileOpenProps) {
  if (one.endedOn) return <Ended id={one.id} />
  return may ? children : <NoPermission />
}

function Ended({ id }: { id: string }) {
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
