import { Button, Checkbox } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { DoorFrame } from './door-frame.tsx'
import classes from './door.module.css'

/** The key of the centre, shown once for print, with what its loss means. */
export default function RecoveryPage({ recoveryKey, onKept }: { recoveryKey: string; onKept: () => void }) {
  const i18n = useI18n()
  const [kept, setKept] = useState(false)
  return (
    <DoorFrame title={i18n._('Recovery sheet')}>
      <h1>{i18n._('Recovery sheet')}</h1>
      <Card>
        <div className={classes['part']}>
          <p>
            {i18n._(
              'Diagnoses, addresses and notes are locked with the key of the centre. A backup is useless without it: if this computer breaks and the key is lost, nobody can open them, and neither can we.',
            )}
          </p>
          <p className={classes['key']}>{recoveryKey}</p>
          <p>
            {i18n._(
              'Print the sheet and keep it in the safe, apart from the backups. Whoever has both can read everything. The key is not shown again.',
            )}
          </p>
          <div data-screen-only>
            <Button leftSection={<IconPrinter aria-hidden />} variant="default" onClick={() => print()}>
              {i18n._('Print the sheet')}
            </Button>
          </div>
        </div>
      </Card>
      <div className={classes['part']} data-screen-only>
        <Checkbox
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
          label={i18n._('The sheet is printed or written down, and lies in a safe place')}
        />
        <div>
          <Button disabled={!kept} onClick={onKept}>
            {i18n._('Go to the centre')}
          </Button>
        </div>
      </div>
    </DoorFrame>
  )
}
