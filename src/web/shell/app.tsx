import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, useEffect } from 'react'
import { meQuery } from '#access/screens/use-me.ts'
import { Refused } from '#client/caller.ts'
import { NoConnection } from '../no-connection.tsx'
import { router } from '../routes.tsx'
import { walkPlainLinks, walksBy } from './go.ts'
import { SignInAgain } from './sign-in-again.tsx'

const NewPasswordPage = lazy(() => import('../door/new-password-page.tsx'))

const fresh_ms = 30_000
const kept = new QueryClient({
  defaultOptions: {
    // The caller has already tried a lost connection again; a refusal does not change by asking twice.
    queries: { retry: false, staleTime: fresh_ms, throwOnError: (error) => error instanceof Refused },
  },
})

walksBy((href) => void router.navigate({ href }))

// After the page has come to rest, so that its files come first. Where it cannot be had now, the next visit brings it.
const standBy = (): void =>
  void navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined)
if (import.meta.env.PROD) setTimeout(standBy, 3000)

/** The program behind the front door. */
export default function App() {
  return (
    <QueryClientProvider client={kept}>
      <Inside />
    </QueryClientProvider>
  )
}

function Inside() {
  const { data: me, error, refetch } = useQuery({ ...meQuery, throwOnError: false })
  useEffect(() => {
    document.addEventListener('click', walkPlainLinks)
    return () => document.removeEventListener('click', walkPlainLinks)
  }, [])
  if (error instanceof Refused && error.refusal.code === 'sign-in-required') location.assign('/')
  if (!me) return error ? <NoConnection /> : null
  if (me.mustChangePassword) return <NewPasswordPage login={me.login} onChanged={() => void refetch()} />
  return (
    <>
      <RouterProvider router={router} />
      <SignInAgain login={me.login} />
    </>
  )
}
