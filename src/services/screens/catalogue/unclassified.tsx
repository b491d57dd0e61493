import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { countText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import { say } from '#ui/toasts.tsx'
import type { editItem, ServiceItem } from '../../contract.ts'
import { typeWords } from '../../words.ts'
import { explain } from '../explain.ts'
import { stale } from '../stale.ts'
import classes from './unclassified.module.css'

const seen = 5
type Type = keyof typeof typeWords
const types = Object.keys(typeWords) as Type[]

/** Services that came with an import or in a hurry and have no type yet; one tap gives it. */
export function Unclassified({ items }: { items: readonly ServiceItem[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const send = useSend<typeof editItem>('services.editItem', stale)
  if (items.length === 0) return null
  const classify = async (item: ServiceItem, type: Type | null): Promise<void> => {
    const { id, needsClassification: _, ...known } = item
    const outcome = await send({ ...known, itemId: id, type })
    if (!outcome.ok) return say({ text: explain(outcome, language) })
    const undo = { verb: i18n._('Undo'), act: () => void classify(item, null) }
    say({ text: i18n._('The service has its type'), ...(type && { undo }) })
  }
  return (
    <Card
      title={i18n._('Need their type')}
      note={i18n._('Reports count them as “not classified” until a type of law 442 is chosen.')}
      aside={<StatusChip tone="soon">{countText(items.length)}</StatusChip>}
    >
      <ul className={classes['list']}>
        {items.slice(0, all ? items.length : seen).map((item) => (
          <li key={item.id}>
            <p id={item.id}>{item.name}</p>
            <div role="group" aria-labelledby={item.id}>
              {types.map((type) => (
                <Button
                  key={type}
                  variant="default"
                  size="compact-sm"
                  onClick={() => void classify(item, type)}
                >
                  {typeWords[type][language]}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {!all && items.length > seen && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {i18n._('Show the other {count}', { count: countText(items.length - seen) })}
        </Button>
      )}
    </Card>
  )
}
