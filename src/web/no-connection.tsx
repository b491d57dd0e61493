import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n } from '#ui/i18n.ts'
import { DoorFrame } from './door/door-frame.tsx'

/** The program opened without a network: nothing can be shown yet, and nothing is lost. */
export function NoConnection() {
  const i18n = useI18n()
  return (
    <DoorFrame title={i18n._('No connection')}>
      <h1>{i18n._('No connection')}</h1>
      <EmptyState
        icon={<IconCloudOff aria-hidden />}
        title={i18n._('The centre does not answer')}
        action={<Button onClick={() => location.reload()}>{i18n._('Try once more')}</Button>}
      >
        {i18n._('Everything recorded before is safe. Check the network of this device and try once more.')}
      </EmptyState>
    </DoorFrame>
  )
}
