import { IconPhone } from '@tabler/icons-react'
import { formatPhone } from '#families/rules/phone.ts'
import { useI18n } from '#ui/i18n.ts'
import classes from './lending.module.css'

/** A phone number, ready to be called. `digits` are the number with its country. */
export function CallLink({ digits, name }: { digits: string; name?: string }) {
  const i18n = useI18n()
  const shown = formatPhone(digits)
  return (
    <a
      className={classes['phone']}
      href={`tel:+${digits}`}
      {...(name && { 'aria-label': i18n._('Call {name}: {phone}', { name, phone: shown }) })}
    >
      <IconPhone aria-hidden />
      {shown}
    </a>
  )
}
