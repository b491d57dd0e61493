import { useEffect, useState } from 'react'
import { whenSessionEnds } from '#client/browser.ts'
import { useI18n } from '#ui/i18n.ts'
import { OverPage } from '#ui/over-page.tsx'
import { SignInForm } from '../door/sign-in-form.tsx'

/** Opens over the page when the session has ended; the page stays as it is, and the act that met the end goes on. */
export function SignInAgain({ login }: { login: string }) {
  const i18n = useI18n()
  const [waiting, setWaiting] = useState<((back: boolean) => void)[]>([])
  useEffect(() => {
    whenSessionEnds(() => new Promise((back) => setWaiting((before) => [...before, back])))
  }, [])
  const finish = (entered: boolean): void => {
    for (const back of waiting) back(entered)
    setWaiting([])
  }
  return (
    <OverPage
      from="middle"
      title={i18n._('Your session has ended')}
      opened={waiting.length > 0}
      onClose={() => finish(false)}
    >
      <p>{i18n._('Sign in again to go on. Everything typed stays in its place.')}</p>
      <SignInForm login={login} onEntered={() => finish(true)} />
    </OverPage>
  )
}
