import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSettled } from '#client/use-settled.ts'
import { Card } from '#ui/card.tsx'
import { Choice } from '#ui/choice.tsx'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { useRootCrumb } from '../parts/crumbs.ts'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'
import { Sections } from '../parts/sections.tsx'
import { NameForms, type Sex } from './name-forms.tsx'

const spaces = /\s+/g
/** A name is asked about when it is typed, not at each letter of it. */
const quiet_ms = 300

/** `/papers/names`: how a name will be written on papers; what is wrong is corrected once. */
export default function NamesPage() {
  const i18n = useI18n()
  const root = useRootCrumb()
  const may = useMay('papers.declined')
  return (
    <Page
      title={i18n._('Names by case')}
      subtitle={i18n._(
        'A contract is made with Maria Ivanova, in Russian in the instrumental case. The rules know most names; rare ones are corrected here once.',
      )}
      crumbs={[root]}
    >
      <div className={classes['page']}>
        <Sections />
        {may ? <Trying /> : <NoPermission />}
      </div>
    </Page>
  )
}

function Trying() {
  const i18n = useI18n()
  const [typed, setTyped] = useState('')
  const [sex, setSex] = useState<Sex | 'unknown'>('unknown')
  const name = useSettled(typed.trim().replaceAll(spaces, ' '), quiet_ms)
  return (
    <>
      <Card>
        <div className={classes['page']}>
          <TextInput
            label={i18n._('Surname, name, patronymic')}
            value={typed}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Choice<Sex | 'unknown'>
            label={i18n._('Whose name it is')}
            value={sex}
            options={[
              { value: 'unknown', label: i18n._('seen from the patronymic') },
              { value: 'female', label: i18n._('a woman’s') },
              { value: 'male', label: i18n._('a man’s') },
            ]}
            onChange={setSex}
          />
        </div>
      </Card>
      {name.length > 2 && <NameForms name={name} sex={sex === 'unknown' ? null : sex} />}
    </>
  )
}
