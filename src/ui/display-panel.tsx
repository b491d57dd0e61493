import { IconAccessible } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useI18n } from './i18n.ts'
import { IconButton } from './icon-button.tsx'
import { OverPage } from './over-page.tsx'

const DisplayChoices = lazy(async () => ({ default: (await import('./display-choices.tsx')).DisplayChoices }))

/** The button of the display settings and the panel behind it: on every page, remembered in this browser. */
export function DisplayPanel() {
  const i18n = useI18n()
  const [opened, setOpened] = useState(false)
  const label = i18n._('How the pages look')
  return (
    <>
      <IconButton label={label} icon={<IconAccessible aria-hidden />} onClick={() => setOpened(true)} />
      <OverPage from="side" title={label} opened={opened} onClose={() => setOpened(false)}>
        <Suspense>
          <DisplayChoices />
        </Suspense>
      </OverPage>
    </>
  )
}
