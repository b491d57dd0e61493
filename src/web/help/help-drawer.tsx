import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { QuickLook } from '#ui/quick-look.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { helpFor } from './help-for.ts'
import { HelpText } from './help-text.tsx'

/** Help beside the screen: opens with «?», closes with Esc, and the screen stays where it is. */
export default function HelpDrawer({ onClose }: { onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const path = useLocation({ select: (location) => location.pathname })
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let here = true
    void helpFor(path, language).then((found) => here && setText(found))
    return () => {
      here = false
    }
  }, [path, language])
  return (
    <QuickLook title={i18n._('Help')} opened onClose={onClose}>
      {text === null ? (
        <SkeletonLines />
      ) : (
        <HelpText text={text || i18n._('There is no help for this page yet.')} />
      )}
    </QuickLook>
  )
}
