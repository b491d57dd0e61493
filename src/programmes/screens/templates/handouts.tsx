import { Button } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useMe } from '#access/screens/use-me.ts'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import type { Template } from '../../contract/template.ts'
import classes from './templates.module.css'
import paper from './handout.module.css'

type Handout = Template['handouts'][number]

/** The hand-outs of a template; each is printed alone, to be left with the family. */
export function Handouts({ handouts, icon }: { handouts: readonly Handout[]; icon: ReactNode }) {
  const i18n = useI18n()
  const [printed, setPrinted] = useState<Handout | null>(null)
  if (handouts.length === 0) return null
  return (
    <Card title={i18n._('Hand-outs')}>
      <ul className={classes['rows']}>
        {handouts.map((handout) => (
          <li key={handout.id}>
            <details>
              <summary>{handout.title}</summary>
              <p>{handout.text}</p>
            </details>
            <span>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={icon}
                aria-label={i18n._('Print: {title}', { title: handout.title })}
                onClick={() => setPrinted(handout)}
              >
                {i18n._('Print')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {printed && <PrintedHandout handout={printed} onPrinted={() => setPrinted(null)} />}
    </Card>
  )
}

function PrintedHandout({ handout, onPrinted }: { handout: Handout; onPrinted: () => void }) {
  const { centre } = useMe()
  useEffect(() => {
    addEventListener('afterprint', onPrinted, { once: true })
    print()
    return () => removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
  return createPortal(
    <section className={paper['paper']} lang="ru">
      <h1>{handout.title}</h1>
      <p>{handout.text}</p>
      <p>{centre.name}</p>
    </section>,
    document.body,
  )
}
