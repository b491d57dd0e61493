import { IconCloudOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useI18n } from '#ui/i18n.ts'
import classes from './offline-line.module.css'

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** A quiet line while there is no network. */
export function OfflineLine() {
  const i18n = useI18n()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <p className={classes['line']}>
          <IconCloudOff aria-hidden />
          {i18n._('No connection. What you typed stays on the page; send it when the network is back.')}
        </p>
      )}
    </div>
  )
}
