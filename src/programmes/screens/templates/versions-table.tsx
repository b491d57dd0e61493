import type { Minutes } from '#base/quantity.ts'
import { Card } from '#ui/card.tsx'
import { minutesText, percentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { VersionResults } from './result-data.ts'
import classes from './templates.module.css'

interface VersionsTableProps {
  readonly versions: readonly VersionResults[]
  readonly template: string
}

/** The versions side by side: the same questions asked of each. */
export function VersionsTable({ versions, template }: VersionsTableProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const rows: { name: string; of: (one: VersionResults) => string }[] = [
    { name: i18n._('Children'), of: (one) => String(one.children) },
    { name: i18n._('Now under way'), of: (one) => String(one.underway) },
    { name: i18n._('Completed'), of: (one) => String(one.completed) },
    { name: i18n._('Stopped early'), of: (one) => String(one.stopped) },
    { name: i18n._('Planned'), of: (one) => minutesText(one.plannedMinutes as Minutes, language) },
    { name: i18n._('Given'), of: (one) => minutesText(one.deliveredMinutes as Minutes, language) },
    { name: i18n._('Missed sessions'), of: (one) => String(one.missedSessions) },
    {
      name: i18n._('Better, of all that ended'),
      of: (one) => percentText(one.improved + one.significant, one.completed + one.stopped),
    },
    {
      name: i18n._('Mean T of the goals'),
      of: (one) => (one.meanT === null ? '–' : one.meanT.toFixed(1).replace('.', ',')),
    },
    { name: i18n._('Children with rated goals'), of: (one) => String(one.goalChildren) },
  ]
  return (
    <Card title={i18n._('Versions side by side')}>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={i18n._('Figures by version')}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{i18n._('Version')}</th>
              {versions.map(({ version }) => (
                <th key={version} scope="col">
                  <a href={`/programmes/templates/${template}?version=${version}`}>{version}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, of }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {versions.map((one) => (
                  <td key={one.version}>{of(one)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
