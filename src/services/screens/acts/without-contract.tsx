import { Button } from '@mantine/core'
import type { OutputOf } from '#base/act.ts'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Rows } from '#ui/rows.tsx'
import type { acts } from '../../contract/service-contract.ts'
import classes from '../contract/contract.module.css'
import { useReach } from '../may.ts'

/** Children who were served on days of no contract: no act can be made of that. */
export function WithoutContract({ rows }: { rows: OutputOf<typeof acts>['withoutContract'] }) {
  const i18n = useI18n()
  const maySign = useReach('services.signContract') !== null
  if (rows.length === 0) return null
  return (
    <Card
      title={i18n._('Delivered without a contract')}
      note={i18n._('Enter the contract from its day on: then the act of the month can be made.')}
    >
      <Rows>
        {rows.map(({ childId, childName, delivered: count }) => (
          <li key={childId}>
            <span>
              <a href={`/families/${childId}`}>{childName}</a>
              <span className={classes['quiet']}>
                {i18n._('{count, plural, one {# service} other {# services}}', { count })}
              </span>
            </span>
            {maySign && (
              <Button
                component="a"
                variant="subtle"
                size="compact-sm"
                href={`/services/contracts/new?child=${childId}`}
              >
                {i18n._('Enter the contract')}
              </Button>
            )}
          </li>
        ))}
      </Rows>
    </Card>
  )
}
