import { Card } from '#ui/card.tsx'
import { countText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { lendingWords, partName } from '../../words/lending.ts'
import { figureText, shareText } from './figure-text.ts'
import classes from './practice.module.css'
import type { Report } from './report.ts'

type Lending = NonNullable<Report['lending']>

/** The lending point by kind or by fund: units, loans, how much of the time they were out. */
export function LendingCard({ lending, by }: { readonly lending: Lending; readonly by: 'kind' | 'fund' }) {
  const i18n = useI18n()
  const language = useLanguage()
  const say = (key: keyof typeof lendingWords): string => lendingWords[key][language]
  return (
    <Card title={say(by)} note={lendingWords.utilisationHow[language]}>
      <table className={`${classes['years']} ${classes['lending']}`}>
        <thead>
          <tr>
            <th scope="col">{say(by)}</th>
            <th scope="col">{say('units')}</th>
            <th scope="col">{say('issued')}</th>
            <th scope="col">{say('utilisation')}</th>
          </tr>
        </thead>
        <tbody>
          {lending.parts
            .filter((part) => part.by === by)
            .map((part) => (
              <tr key={part.value}>
                <th scope="row">{partName(part)[language]}</th>
                <td>{countText(part.units)}</td>
                <td>{figureText(i18n, part.issued)}</td>
                <td>{shareText(i18n, part.utilisationPercent)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Card>
  )
}
