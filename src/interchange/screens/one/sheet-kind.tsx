import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '#client/use-ask.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { mapSheet, OpenedSheet } from '../../contract.ts'
import type { BuiltKind } from '../../contract/kinds.ts'
import { explain, kindWords } from '../words.ts'
import classes from './one.module.css'

const offered: readonly BuiltKind[] = ['children', 'services', 'equipment', 'loans', 'assessments', 'surveys']

/** Says what a sheet is, or where its headings stand, where the program took it wrongly. */
export function SheetKind({ importId, sheet }: { importId: string; sheet: OpenedSheet }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [kind, setKind] = useState<BuiltKind | ''>(offered.find((one) => one === sheet.kind) ?? '')
  const [header, setHeader] = useState(String(sheet.headerRow ?? ''))
  const [refused, setRefused] = useState<string | null>(null)
  const map = useSend<typeof mapSheet>('interchange.map', ['interchange.'])
  const save = async (): Promise<void> => {
    const outcome = await map({
      importId,
      sheet: sheet.index,
      kind: kind || null,
      headerRow: kind && Number(header) ? Number(header) : null,
    })
    setRefused(outcome.ok ? null : explain(outcome, language))
  }
  return (
    <details className={classes['fold']} open={sheet.kind === null}>
      <summary>
        {sheet.kind ? i18n._('The sheet is something else') : i18n._('Say what is on the sheet')}
      </summary>
      <div className={classes['kind']}>
        <NativeSelect
          label={i18n._('What is on the sheet')}
          value={kind}
          data={[
            { value: '', label: i18n._('Do not import this sheet') },
            ...offered.map((value) => ({ value, label: kindWords[value][language] })),
          ]}
          onChange={(event) => setKind(event.currentTarget.value as BuiltKind | '')}
        />
        <TextInput
          label={i18n._('Row of the headings')}
          inputMode="numeric"
          disabled={kind === ''}
          value={header}
          error={refused}
          onChange={(event) => setHeader(event.currentTarget.value.replace(/\D/g, ''))}
        />
        <Button variant="default" onClick={() => void save()}>
          {i18n._('Look again')}
        </Button>
      </div>
    </details>
  )
}
