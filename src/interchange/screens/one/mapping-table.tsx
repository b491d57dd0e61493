import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '#client/use-ask.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { mapSheet, OpenedSheet } from '../../contract.ts'
import { explain } from '../words.ts'
import classes from './one.module.css'

type Column = OpenedSheet['columns'][number]

/** Which heading of theirs is which field of ours; what is chosen is remembered for the centre's next files. */
export function MappingTable({ importId, sheet }: { importId: string; sheet: OpenedSheet }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const map = useSend<typeof mapSheet>('interchange.map', ['interchange.'])
  const choose = async (column: Column, field: string | null): Promise<void> => {
    setBusy(true)
    const outcome = await map({
      importId,
      sheet: sheet.index,
      kind: sheet.kind,
      mapping: { [column.key]: field },
    })
    setBusy(false)
    setRefused(outcome.ok ? null : explain(outcome, language))
  }
  const titleOf = new Map(sheet.fields.map(({ field, title }) => [field, title]))
  const missing = sheet.missing.map((group) =>
    group.map((field) => titleOf.get(field) ?? field).join(` ${i18n._('or')} `),
  )
  return (
    <>
      {missing.length > 0 && (
        <p className={classes['warning']}>
          {i18n._('Still needed: {fields}', { fields: missing.join('; ') })}
        </p>
      )}
      <p role="status" className={classes['quiet']}>
        {busy ? i18n._('The rows are being looked through anew') : (refused ?? '')}
      </p>
      <div className={classes['mapping']}>
        {sheet.columns.map((column) => (
          <NativeSelect
            key={column.column}
            label={column.heading || i18n._('Column without a heading')}
            disabled={busy}
            value={column.field ?? ''}
            data={optionsOf(sheet, column, i18n._('Do not import'), i18n._('looks like'))}
            onChange={(event) => void choose(column, event.currentTarget.value || null)}
          />
        ))}
      </div>
    </>
  )
}

/** Fields that the heading resembles come first, then all of them. */
function optionsOf(sheet: OpenedSheet, column: Column, none: string, resembles: string) {
  const options = sheet.fields.map(({ field, title }) => ({ value: field, label: title }))
  const near = column.suggestions.flatMap((field) => options.filter(({ value }) => value === field))
  const others = options.filter(({ value }) => !column.suggestions.includes(value))
  return [
    { value: '', label: none },
    ...near.map(({ value, label }) => ({ value, label: `${label} (${resembles})` })),
    ...others,
  ]
}
