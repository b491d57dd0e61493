import { Button } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import classes from './access.module.css'
import { useMe } from './use-me.ts'

interface LinkSlipProps {
  readonly name: string
  readonly login: string
  /** The path of the one-time link. */
  readonly link: string
}

/** The one-time link of a person, shown once: to be copied, or printed as a slip and handed over. */
export function LinkSlip({ name, login, link }: LinkSlipProps) {
  const i18n = useI18n()
  const { centre } = useMe()
  const [copied, setCopied] = useState(false)
  const address = `${location.origin}${link}`
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address)
    setCopied(true)
  }
  return (
    <Card title={i18n._('Link for the first entry')} note={centre.name}>
      <div className={classes['slip']}>
        <p>
          <strong>{name}</strong>
          <br />
          {i18n._('Login: {login}', { login })}
        </p>
        <code>{address}</code>
        <p>
          {i18n._(
            'The link works once and for three days. Opening it, the person thinks up a password. It is not shown again: copy or print it now and give it to the person only.',
          )}
        </p>
        <div className={classes['acts']} data-screen-only>
          <Button leftSection={<IconCopy aria-hidden />} onClick={() => void copy()}>
            {copied ? i18n._('Copied') : i18n._('Copy the link')}
          </Button>
          <Button variant="default" leftSection={<IconPrinter aria-hidden />} onClick={() => print()}>
            {i18n._('Print the slip')}
          </Button>
          <Button component="a" variant="subtle" href="/settings/people">
            {i18n._('To the accounts')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
