import { lazy, StrictMode, Suspense, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { applyDisplay } from '#ui/display.ts'
import { Look } from '#ui/look.tsx'
import { Door } from './door/door.tsx'
import { readHello, type Hello } from './hello.ts'
import { NoConnection } from './no-connection.tsx'

const loadApp = () => import('./shell/app.tsx')
const App = lazy(loadApp)

/** The light front door, or the program behind it; entering happens in place, at the address that was asked for. */
function Ryadom({ hello }: { hello: Hello | null }) {
  const [inside, setInside] = useState(hello?.signedIn ?? false)
  if (!hello) return <NoConnection />
  return inside ? <App /> : <Door hello={hello} onEntered={() => setInside(true)} />
}

// The program was updated under an open page: the parts it would load next are gone, the new page has others.
window.addEventListener('vite:preloadError', () => location.reload())

async function start(): Promise<void> {
  applyDisplay()
  const hello = await readHello()
  if (hello?.signedIn) void loadApp()
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Look>
        <Suspense>
          <Ryadom hello={hello} />
        </Suspense>
      </Look>
    </StrictMode>,
  )
}

void start()
