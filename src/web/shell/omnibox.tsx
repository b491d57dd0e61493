import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useI18n } from '#ui/i18n.ts'
import type { OmniboxSource } from '#ui/offer.ts'
import { OverPage } from '#ui/over-page.tsx'
import classes from './omnibox.module.css'
import { OmniboxSheet } from './omnibox-sheet.tsx'

/** One search box for everything; Ctrl + K or the button opens it from anywhere. */
export function Omnibox({ sources }: { sources: readonly OmniboxSource[] }) {
  const i18n = useI18n()
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyK') return
      event.preventDefault()
      setOpened(true)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  const close = (): void => setOpened(false)
  return (
    <>
      <button
        type="button"
        className={classes['opener']}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpened(true)}
      >
        <IconSearch aria-hidden />
        <span className={classes['hint']}>
          <span className="unseen">{i18n._('Search')}: </span>
          {i18n._('Child, phone, inv. no., action…')}
        </span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <OverPage from="top" title={i18n._('Search')} opened={opened} onClose={close} bare>
        <OmniboxSheet sources={sources} onClose={close} />
      </OverPage>
    </>
  )
}
