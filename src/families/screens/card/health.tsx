import { Card } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { useI18n } from '#ui/i18n.ts'
import type { ChildData } from './card-data.ts'

/** What is written about the child's health and habits. */
export function Health({ health }: { health: NonNullable<ChildData['health']> }) {
  const i18n = useI18n()
  const { diagnosis, notes, snils } = health
  return (
    <Card title={i18n._('Health and notes')}>
      {diagnosis || notes || snils ? (
        <Facts>
          <Fact label={i18n._('Diagnosis')}>{diagnosis}</Fact>
          <Fact label={i18n._('Notes')}>{notes}</Fact>
          <Fact label={i18n._('SNILS')}>{snils}</Fact>
        </Facts>
      ) : (
        <p>{i18n._('Nothing is written here yet.')}</p>
      )}
    </Card>
  )
}
