import { IconPhone, IconPlus } from '@tabler/icons-react'
import { fullName } from '#base/person-name.ts'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Rows } from '#ui/rows.tsx'
import { formatPhone } from '../../rules/phone.ts'
import { relationWords } from '../../words/kinds.ts'
import classes from '../act/act.module.css'
import { InlineAct } from '../act/inline-act.tsx'
import { AddAdult, EditAdult } from './adult-forms.tsx'
import type { Adult, ChildData } from './card-data.ts'

/** The adults of the family, who among them may sign, and their phones. */
export function Adults({ card }: { card: ChildData }) {
  const i18n = useI18n()
  return (
    <Card title={i18n._('Adults')}>
      {card.adults.length === 0 && <p>{i18n._('No adult is written here yet.')}</p>}
      <Rows>
        {card.adults.map((adult) => (
          <AdultRow key={adult.id} adult={adult} mayEdit={card.mayEdit} />
        ))}
      </Rows>
      {card.mayEdit && (
        <div className={classes['foot']}>
          <InlineAct verb={i18n._('Add an adult')} icon={<IconPlus aria-hidden />}>
            {(close) => <AddAdult childId={card.id} onClose={close} />}
          </InlineAct>
        </div>
      )}
    </Card>
  )
}

function AdultRow({ adult, mayEdit }: { adult: Adult; mayEdit: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const who = [
    adult.relation && relationWords[adult.relation][language],
    adult.isLegal && i18n._('legal representative'),
  ].filter(Boolean)
  return (
    <li>
      <div>
        {fullName(adult.name)}
        {who.length > 0 && <span className={classes['quiet']}>{who.join(', ')}</span>}
        {adult.phones?.map(({ digits, note }) => (
          <a key={digits} className={classes['phone']} href={`tel:+${digits}`}>
            <IconPhone aria-hidden />
            {formatPhone(digits)}
            {note && <span className={classes['quiet']}>{note}</span>}
          </a>
        ))}
      </div>
      {mayEdit && (
        <InlineAct verb={i18n._('Change')}>
          {(close) => <EditAdult adult={adult} onClose={close} />}
        </InlineAct>
      )}
    </li>
  )
}
