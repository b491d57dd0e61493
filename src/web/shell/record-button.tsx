import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Me } from '#access/screens/use-me.ts'
import { useI18n } from '#ui/i18n.ts'
import { OverPage } from '#ui/over-page.tsx'
import { go } from './go.ts'
import { recordActs } from './offers.tsx'
import classes from './record-button.module.css'

/** «+ Записать»: goes to the one act there is, or offers the acts there are. */
export function RecordButton({ me, round = false }: { me: Me; round?: boolean }) {
  const i18n = useI18n()
  const [opened, setOpened] = useState(false)
  const acts = recordActs(i18n, me)
  const [only, ...others] = acts
  if (!only) return null
  const start = (): void => (others.length === 0 ? go(only.href) : setOpened(true))
  return (
    <>
      {round ? (
        <button
          type="button"
          data-round
          className={classes['round']}
          aria-label={i18n._('Record')}
          onClick={start}
        >
          <IconPlus aria-hidden />
        </button>
      ) : (
        <Button variant="default" leftSection={<IconPlus aria-hidden />} onClick={start}>
          {i18n._('Record')}
        </Button>
      )}
      <OverPage
        from="middle"
        title={i18n._('What to record')}
        opened={opened}
        onClose={() => setOpened(false)}
      >
        <div className={classes['acts']}>
          {acts.map((act) => (
            <a key={act.id} href={act.href} onClick={() => setOpened(false)}>
              {act.icon}
              {act.label}
            </a>
          ))}
        </div>
      </OverPage>
    </>
  )
}
