import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { fullName } from '#base/person-name.ts'
import { useAsk } from '#client/use-ask.ts'
import { useMay } from '#papers/screens/parts/may.ts'
import { Card } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { documents } from '../../contract/papers.ts'
import { statusWords } from '../../words/kinds.ts'
import act from '../act/act.module.css'
import type { ChildData, Interval } from '../card/card-data.ts'
import type { Documents } from './documents-values.ts'

/** «Документы»: what papers name of the child and its adults, for those who may see it. */
export function DocumentsCard({ card }: { card: ChildData }) {
  const i18n = useI18n()
  const sees = useMay('families.documents')
  const { data } = useAsk<typeof documents>('families.documents', { childId: card.id }, { when: sees })
  if (!sees || !data) return null
  return (
    <Card title={i18n._('Documents')}>
      {isEmpty(data) ? (
        <p>{i18n._('No document is written down. Papers leave room to write them by hand.')}</p>
      ) : (
        <Known card={card} found={data} />
      )}
      <div className={act['foot']}>
        <Button
          component="a"
          href={`/families/${card.id}/documents`}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPencil aria-hidden />}
        >
          {i18n._('Write documents down')}
        </Button>
      </div>
    </Card>
  )
}

const isEmpty = ({ child, statuses, adults }: Documents): boolean =>
  [
    child.document,
    child.ipra,
    ...statuses.map(({ document }) => document),
    ...adults.flatMap(({ document, address, authority }) => [document, address, authority ?? '']),
  ].every((text) => text === '')

function Known({ card, found }: { card: ChildData; found: Documents }) {
  const i18n = useI18n()
  const language = useLanguage()
  const dated = (text: string, from: Interval['to'], until: Interval['to']): string =>
    text &&
    [
      text,
      from && i18n._('issued {day}', { day: dateText(from) }),
      until && i18n._('until {day}', { day: dateText(until) }),
    ]
      .filter(Boolean)
      .join(', ')
  const { child, statuses, adults } = found
  return (
    <Facts>
      <Fact label={i18n._('The child')}>{child.document}</Fact>
      <Fact label={i18n._('IPRA')}>{dated(child.ipra, child.ipraIssuedOn, child.ipraUntil)}</Fact>
      {statuses.map(({ statusId, kind, document, issuedOn, until }) => (
        <Fact key={statusId} label={statusWords[kind][language]}>
          {dated(document, issuedOn, until)}
        </Fact>
      ))}
      {card.adults.map(({ id, name }) => {
        const one = adults.find(({ adultId }) => adultId === id)
        const lines = one && [one.document, one.authority, one.address].filter(Boolean).join('; ')
        return (
          <Fact key={id} label={fullName(name)}>
            {lines}
          </Fact>
        )
      })}
    </Facts>
  )
}
