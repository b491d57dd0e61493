import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useSend } from '#client/use-ask.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { undo } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import type { Loan } from './shown.ts'

/** Takes back one's own issue or return within a day. */
export function UndoButton({ loan, unitId }: { loan: Loan; unitId?: string }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const send = useSend<typeof undo>('lending.undo', stale)
  const act = async (): Promise<void> => {
    if (!loan.mayUndo) return
    const outcome = await send({ loanId: loan.id, what: loan.mayUndo, unitId: unitId ?? null })
    say({ text: outcome.ok ? i18n._('Undone. It stays in the history') : explain(language)(outcome) })
    if (outcome.ok && loan.mayUndo === 'issue') void navigate({ to: '/lending' })
  }
  return (
    <Button variant="subtle" onClick={() => void act()}>
      {loan.mayUndo === 'issue' ? i18n._('Undo the issue') : i18n._('Undo the return')}
    </Button>
  )
}
