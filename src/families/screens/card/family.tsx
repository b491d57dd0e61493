import { IconPencil } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { Card } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { barrierWords, categoryWords } from '../../words/kinds.ts'
import classes from '../act/act.module.css'
import { InlineAct } from '../act/inline-act.tsx'
import { holds, type Family } from './card-data.ts'
import { EditFamily } from './family-form.tsx'

/** Where and how the family lives, and why it cannot come to the centre. */
export function FamilySection({ family, mayEdit }: { family: Family; mayEdit: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const now = <Kind extends string>(
    intervals: readonly ({ kind: Kind } & Parameters<typeof holds>[0])[],
    words: Readonly<Record<Kind, Record<'ru' | 'en', string>>>,
  ): string =>
    intervals
      .filter((one) => holds(one, today))
      .map(({ kind }) => words[kind][language])
      .join(', ')
  const home = [
    family.settlement,
    family.distance_km !== null && i18n._('{distance} km from the centre', { distance: family.distance_km }),
  ]
  return (
    <Card title={i18n._('Family')}>
      <Facts>
        <Fact label={i18n._('Lives in')}>{home.filter(Boolean).join(', ')}</Fact>
        <Fact label={i18n._('Address')}>
          <Address family={family} />
        </Fact>
        <Fact label={i18n._('What kind of family')}>{now(family.categories, categoryWords)}</Fact>
        <Fact label={i18n._('Why it is hard to come')}>{now(family.barriers, barrierWords)}</Fact>
        <Fact label={i18n._('Circumstances')}>{family.circumstances}</Fact>
      </Facts>
      {mayEdit && (
        <div className={classes['foot']}>
          <InlineAct verb={i18n._('Change')} icon={<IconPencil aria-hidden />}>
            {(close) => <EditFamily family={family} onClose={close} />}
          </InlineAct>
        </div>
      )}
    </Card>
  )
}

/** The address, or why it is not here. */
function Address({ family }: { family: Family }) {
  const i18n = useI18n()
  if (family.address === null) return family.isAddressHidden ? i18n._('hidden at the family’s request') : ''
  if (family.address === '') return i18n._('not written')
  return family.isAddressHidden
    ? i18n._('{address} (hidden at the family’s request: do not pass it on)', { address: family.address })
    : family.address
}
