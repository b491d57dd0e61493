import { lazy, useState } from 'react'
import type { DemoAccount, Hello } from '../hello.ts'
import { SignInPage } from './sign-in-page.tsx'

const FirstRunPage = lazy(() => import('./first-run-page.tsx'))
const LinkPage = lazy(() => import('./link-page.tsx'))
const FoundPage = lazy(() => import('./found-page.tsx'))
const RecoveryPage = lazy(() => import('./recovery-page.tsx'))

const linkAddress = /^\/link\/([^/]+)$/
const labelAddress = /^\/found\/(\w+)$/

interface DoorProps {
  readonly hello: Hello
  readonly onEntered: () => void
}

/** Which page a person meets who is not signed in: the first run, a one-time link, a label, or the sign-in. */
export function Door({ hello, onEntered }: DoorProps) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const [demo, setDemo] = useState<readonly DemoAccount[]>((hello.demo && hello.demoAccounts) || [])
  const token = linkAddress.exec(location.pathname)?.[1]
  const label = labelAddress.exec(location.pathname)?.[1]
  const enterHome = (): void => {
    history.replaceState(null, '', '/')
    onEntered()
  }

  if (recoveryKey) return <RecoveryPage recoveryKey={recoveryKey} onKept={enterHome} />
  if (hello.state === 'empty' && demo.length === 0) {
    return <FirstRunPage codeNeeded={hello.setupCodeNeeded} onCreated={setRecoveryKey} onDemo={setDemo} />
  }
  if (label) return <FoundPage label={label} />
  if (token) return <LinkPage token={token} onEntered={enterHome} />
  return <SignInPage demo={demo} onEntered={onEntered} />
}
