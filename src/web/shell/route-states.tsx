import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import type { Refusal } from '#base/result.ts'
import { Refused } from '#client/caller.ts'
import { wireText } from '#client/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorState } from '#ui/error-state.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'

/** A screen that failed: a refusal by name, or a fault of ours; the frame around it lives on. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const refusal = error instanceof Refused ? error.refusal : null
  if (refusal?.code === 'not-allowed') return <NoAccess />
  if (refusal?.code === 'not-found') return <NotHere />
  const retry = (): void => {
    reset()
    void router.invalidate()
  }
  return <Failure refusal={refusal} onRetry={retry} />
}

/** An address of a screen that is for others. */
function NoAccess() {
  const i18n = useI18n()
  return (
    <Page title={i18n._('No access')}>
      <NoPermission />
    </Page>
  )
}

/** A card or a record that is not there, or not there for this person: the server does not say which. */
function NotHere() {
  return <Nothing advice={wireText('not-found', useLanguage())} />
}

function Failure({ refusal, onRetry }: { refusal: Refusal | null; onRetry: () => void }) {
  const language = useLanguage()
  const support = refusal?.details?.['support']
  return (
    <ErrorState
      {...(refusal?.code === 'no-connection' && { advice: wireText(refusal.code, language) })}
      support={support ? String(support) : null}
      onRetry={onRetry}
    />
  )
}

/** An address that leads nowhere. */
export const NotFound = () => <Nothing />

function Nothing({ advice }: { advice?: string }) {
  const i18n = useI18n()
  return (
    <Page title={i18n._('There is no such page')}>
      <EmptyState
        icon={<IconMapQuestion aria-hidden />}
        title={i18n._('Nothing stands at this address')}
        action={
          <Button component="a" href="/">
            {i18n._('Go to “My day”')}
          </Button>
        }
      >
        {advice ??
          i18n._(
            'The link may be old, or a letter is missing in it. Find what you need by search or from the first page.',
          )}
      </EmptyState>
    </Page>
  )
}
