import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import { requiredActWords } from '../../words/terms.ts'
import type { RequiredAct } from '../parts/data.ts'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'

/** The acts that the practice requires and the centre does not have yet, each with the two ways to have it. */
export function Missing({ missing }: { missing: readonly RequiredAct[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const mayEnter = useMay('papers.saveLocalAct')
  if (missing.length === 0)
    return (
      <p>
        <StatusChip tone="done" icon={<IconCircleCheck aria-hidden />}>
          {i18n._('All acts that the practice requires are there')}
        </StatusChip>
      </p>
    )
  return (
    <Card
      title={i18n._('Still missing')}
      note={i18n._(
        'The practice requires these acts. A sample is a text to begin with: read it and make it yours.',
      )}
    >
      <ul className={classes['rows']}>
        {missing.map((one) => (
          <li key={one}>
            <span>{requiredActWords[one][language]}</span>
            {mayEnter && (
              <div className={classes['acts']}>
                <Button variant="light" component="a" href={`/papers/acts/new?required=${one}&sample=true`}>
                  {i18n._('Make from the sample')}
                </Button>
                <Button variant="subtle" component="a" href={`/papers/acts/new?required=${one}`}>
                  {i18n._('We have it')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
