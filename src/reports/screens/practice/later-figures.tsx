import { useI18n, useLanguage } from '#ui/i18n.ts'
import { awaitedWords } from '../../words/definitions.ts'
import classes from './practice.module.css'
import type { Report } from './report.ts'

/** Figures that the report will have, named with the part of the program that brings them. */
export function LaterFigures({ report }: { report: Report }) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <details>
      <summary className={classes['later-title']}>
        {i18n._(
          '{count, plural, one {# figure of the practice is not counted yet} other {# figures of the practice are not counted yet}}',
          {
            count: report.notBuilt.length,
          },
        )}
      </summary>
      <ul className={classes['later']}>
        {report.notBuilt.map((later) => (
          <li key={later.number}>{awaitedWords(later)[language]}</li>
        ))}
      </ul>
    </details>
  )
}
