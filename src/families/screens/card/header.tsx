import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconMessageCircle,
  IconPencil,
  IconPencilPlus,
  IconPhone,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { fullName } from '#base/person-name.ts'
import { Avatar } from '#ui/avatar.tsx'
import { ageText, dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import { formatPhone } from '../../rules/phone.ts'
import { firstContact, type ChildData } from './card-data.ts'
import classes from './header.module.css'
import { StateChips } from './state-chips.tsx'
import { adultText, siblingText } from './texts.ts'

/** What one must know now: danger first, then how to speak with the child, whom to ring, where they live, what holds. */
export function Header({ card }: { card: ChildData }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const name = fullName(card.name)
  return (
    <header className={classes['header']}>
      <Avatar name={name} size="large" />
      <div className={classes['known']}>
        <h1 id="page-title" tabIndex={-1}>
          {name}
          {!card.deceasedOn && (
            <>
              , <span className={classes['age']}>{ageText(card.birthDate, today, language)}</span>
            </>
          )}
        </h1>
        {card.deceasedOn ? <Gone card={card} /> : <Warnings card={card} />}
        <Contact card={card} />
        {card.siblings.length > 0 && (
          <nav className={classes['siblings']} aria-label={i18n._('Brothers and sisters')}>
            {card.siblings.map((sibling) => (
              <a key={sibling.id} href={`/families/${sibling.id}`}>
                {siblingText(sibling, language)}
              </a>
            ))}
          </nav>
        )}
        {!card.deceasedOn && <StateChips card={card} />}
      </div>
      <Acts card={card} />
    </header>
  )
}

function Gone({ card }: { card: ChildData }) {
  const i18n = useI18n()
  return (
    <p>
      {i18n._('Born {born}, passed away {day}. Reminders to the family have stopped.', {
        born: dateText(card.birthDate),
        day: card.deceasedOn ? dateText(card.deceasedOn) : '',
      })}
    </p>
  )
}

const Warning = ({ tone, icon, children }: { tone: 'act' | 'plain'; icon: ReactNode; children: string }) =>
  children === '' ? null : (
    <p className={classes['warning']}>
      <StatusChip tone={tone} icon={icon}>
        {children}
      </StatusChip>
    </p>
  )

const Warnings = ({ card: { health } }: { card: ChildData }) =>
  health && (
    <>
      <Warning tone="act" icon={<IconAlertTriangle aria-hidden />}>
        {health.safety}
      </Warning>
      <Warning tone="plain" icon={<IconMessageCircle aria-hidden />}>
        {health.communication}
      </Warning>
    </>
  )

function Contact({ card: { adults, family } }: { card: ChildData }) {
  const i18n = useI18n()
  const language = useLanguage()
  const adult = firstContact(adults)
  const phone = adult?.phones?.[0]?.digits
  const home = [
    family?.settlement,
    family?.distance_km && i18n._('{distance} km', { distance: family.distance_km }),
  ].filter(Boolean)
  if (!adult && home.length === 0) return null
  return (
    <p className={classes['contact']}>
      {phone && (
        <a href={`tel:+${phone}`}>
          <IconPhone aria-hidden />
          {formatPhone(phone)}
        </a>
      )}
      <span>{[adult && adultText(adult, language), ...home].filter(Boolean).join(' · ')}</span>
    </p>
  )
}

function Acts({ card }: { card: ChildData }) {
  const i18n = useI18n()
  const { mayRecord } = useMe()
  return (
    <div className={classes['acts']}>
      {mayRecord && !card.deceasedOn && (
        <Button
          component="a"
          href={`/services/new?child=${card.id}`}
          leftSection={<IconPencilPlus aria-hidden />}
        >
          {i18n._('Record a service')}
        </Button>
      )}
      {card.mayEdit && (
        <Button
          component="a"
          variant="default"
          href={`/families/${card.id}/edit`}
          leftSection={<IconPencil aria-hidden />}
        >
          {i18n._('Change the card')}
        </Button>
      )}
    </div>
  )
}
