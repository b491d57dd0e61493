import { IconPencil } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { fullName } from '#base/person-name.ts'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import type { child } from '#families/contract.ts'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import type { timeline } from '../../contract.ts'

type Shown = OutputOf<typeof timeline>['records'][number]

const RecordLook = lazy(async () => {
  const { RecordLook } = await import('../journal/record-look.tsx')
  return { default: RecordLook }
})

/** Opens one record of the child's timeline beside it, to be corrected or removed with a reason. */
export function CorrectButton({ record }: { record: Shown }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [opened, setOpened] = useState(false)
  const day = dayText(record.day, language, today)
  return (
    <>
      <IconButton
        label={i18n._('Correct the record of {day}', { day })}
        icon={<IconPencil aria-hidden />}
        onClick={() => setOpened(true)}
      />
      <Suspense>{opened && <OpenedRecord record={record} onClose={() => setOpened(false)} />}</Suspense>
    </>
  )
}

function OpenedRecord({ record, onClose }: { record: Shown; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const { data: card } = useAsk<typeof child>('families.child', { childId: record.childId })
  if (!card) return null
  return (
    <RecordLook
      row={{ ...record, childName: fullName(card.name) }}
      look={{ i18n, language, today }}
      onClose={onClose}
    />
  )
}
