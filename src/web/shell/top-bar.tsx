import { IconHelp } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Me } from '#access/screens/use-me.ts'
import { DisplayPanel } from '#ui/display-panel.tsx'
import { useI18n } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Omnibox } from './omnibox.tsx'
import { RecordButton } from './record-button.tsx'
import classes from './top-bar.module.css'
import { omniboxSources } from './offers.tsx'

const HelpDrawer = lazy(() => import('../help/help-drawer.tsx'))

/** The bar above: the search, «+ Записать», help, the display settings, the account. */
export function TopBar({ me }: { me: Me }) {
  const i18n = useI18n()
  const [help, setHelp] = useState(false)
  useKey('?', () => setHelp(true))
  return (
    <header className={classes['bar']} data-screen-only>
      <Omnibox sources={omniboxSources(i18n, me)} />
      <div className={classes['record']}>
        <RecordButton me={me} />
      </div>
      <div className={classes['end']}>
        <IconButton
          label={i18n._('Help for this page')}
          icon={<IconHelp aria-hidden />}
          onClick={() => setHelp(true)}
        />
        <DisplayPanel />
        <AccountMenu me={me} />
      </div>
      <Suspense>{help && <HelpDrawer onClose={() => setHelp(false)} />}</Suspense>
    </header>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

function useKey(key: string, act: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === key && !isTyping(event.target)) act()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  })
}
