import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './filter-bar.module.css'
import { listSizeText } from './format.ts'
import { useI18n } from './i18n.ts'

interface FilterBarProps {
  /** What is shown, in words: «Дети, которые получают помощь сейчас». */
  readonly shown: string
  readonly count: number
  /** Lists count exactly to 1,000; beyond it the bar says «1 000+». */
  readonly exact?: boolean
  /** How many the filters keep out of sight. */
  readonly hidden?: number
  readonly hiddenExact?: boolean
  /** Present while there is something to clear. */
  readonly onClear?: () => void
  /** The controls: a search field first, then choices. */
  readonly children: ReactNode
}

/** Filters that say what they are doing: what is shown, how many, what is hidden, and the way back to everything. */
export function FilterBar(props: FilterBarProps) {
  const i18n = useI18n()
  const { shown, count, exact = true, hidden = 0, hiddenExact = true, onClear, children } = props
  return (
    <search className={classes['bar']}>
      <div className={classes['controls']}>{children}</div>
      <div className={classes['says']}>
        <p aria-live="polite">
          {shown}: <strong>{listSizeText(count, exact)}</strong>
          {hidden > 0 && (
            <span className={classes['hidden']}>
              {' '}
              · {i18n._('hidden by the filters: {count}', { count: listSizeText(hidden, hiddenExact) })}
            </span>
          )}
        </p>
        {onClear && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFilterOff aria-hidden />}
            onClick={onClear}
          >
            {i18n._('Show all')}
          </Button>
        )}
      </div>
    </search>
  )
}
