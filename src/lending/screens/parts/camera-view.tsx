import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useI18n } from '#ui/i18n.ts'
import { watch } from './camera.ts'
import classes from './lending.module.css'

/** The camera in place, reading labels until it is closed. */
export function CameraView({ onCode, onClose }: { onCode: (code: string) => void; onClose: () => void }) {
  const i18n = useI18n()
  const video = useRef<HTMLVideoElement>(null)
  const [failed, setFailed] = useState(false)
  const tell = useEffectEvent(onCode)
  useEffect(() => {
    let stop: (() => void) | null = null
    let gone = false
    watch(video.current!, (code) => tell(code)).then(
      (stopping) => (gone ? stopping() : (stop = stopping)),
      () => setFailed(true),
    )
    return () => {
      gone = true
      stop?.()
    }
  }, [])
  return (
    <div className={classes['camera']}>
      <video ref={video} muted playsInline aria-label={i18n._('Camera')} hidden={failed} />
      <p role={failed ? 'alert' : 'status'}>
        {failed
          ? i18n._('The camera did not open. Allow it in the browser, or type the number.')
          : i18n._('Hold the label in front of the camera.')}
      </p>
      <Button variant="default" onClick={onClose}>
        {i18n._('Close the camera')}
      </Button>
    </div>
  )
}
