import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useI18n } from '#ui/i18n.ts'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { Toasts } from '#ui/toasts.tsx'
import { BottomBar } from './bottom-bar.tsx'
import classes from './frame.module.css'
import { OfflineLine } from './offline-line.tsx'
import { placesOf } from './places.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useArrival } from './use-arrival.ts'

/** What stands around every screen: the rail, the bar with the search, on a phone the bar below. */
export function Frame() {
  const i18n = useI18n()
  const me = useMe()
  const path = useLocation({ select: (location) => location.pathname })
  const places = placesOf(i18n, me.places)
  const arrived = useArrival(path)
  return (
    <div className={classes['frame']}>
      <a href="#content" className={classes['skip']} data-screen-only>
        {i18n._('Go to the content')}
      </a>
      <Rail places={places} path={path} me={me} />
      <div className={classes['side']}>
        <TopBar me={me} />
        <OfflineLine />
        <main id="content" tabIndex={-1} className={classes['content']}>
          <Suspense fallback={<SkeletonPage />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomBar places={places} path={path} me={me} />
      <Toasts />
      <p role="status" className="unseen">
        {arrived}
      </p>
    </div>
  )
}
