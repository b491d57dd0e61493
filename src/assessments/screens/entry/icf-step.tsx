import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { TypeAhead } from '#ui/form/type-ahead.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Definition } from '../../contract/definition.ts'
import { qualifierWords } from '../words.ts'
import type { Answers } from './entry-values.ts'
import classes from './entry.module.css'
import { categoriesLike } from './icf-search.ts'

interface IcfStepProps {
  readonly definition: Definition
  readonly answers: Answers
  /** What was given at the beginning: the same categories are asked again. */
  readonly before: Answers
  readonly onAnswer: (code: string, value: number | undefined) => void
}

/** Categories of ICF that matter for this child, found by code or word, each with its qualifier. */
export function IcfStep({ definition, answers, before, onAnswer }: IcfStepProps) {
  const i18n = useI18n()
  const [typed, setTyped] = useState('')
  const [added, setAdded] = useState<readonly string[]>([])
  const codes = [...new Set([...Object.keys(before), ...Object.keys(answers), ...added])]
  const textOf = (code: string): string => definition.categories.find((one) => one.code === code)?.text ?? ''
  const found = categoriesLike(definition.categories, typed).filter(({ code }) => !codes.includes(code))
  return (
    <section className={classes['question']} aria-labelledby="question">
      <h2 id="question">{i18n._('What matters for this child')}</h2>
      <TypeAhead
        key={codes.length}
        label={i18n._('Add a category')}
        placeholder={i18n._('A word or a code: d450')}
        chosen={null}
        options={found.slice(0, 12).map(({ code, text }) => ({ id: code, label: `${code} ${text}` }))}
        onType={setTyped}
        onChoose={(option) => option && (setAdded([...added, option.id]), setTyped(''))}
        says={typed && found.length === 0 ? i18n._('There is no such category in the list.') : undefined}
        autoFocus
      />
      <ul className={classes['categories']}>
        {codes.map((code) => (
          <li key={code}>
            <div>
              <strong>
                {code} {textOf(code)}
              </strong>
              <IconButton
                label={i18n._('Leave out {code}', { code })}
                icon={<IconX aria-hidden />}
                onClick={() => {
                  setAdded(added.filter((one) => one !== code))
                  onAnswer(code, undefined)
                }}
              />
            </div>
            <Qualifier code={code} value={answers[code]} before={before[code]} onAnswer={onAnswer} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface QualifierProps {
  readonly code: string
  readonly value: Answers[string] | undefined
  readonly before: Answers[string] | undefined
  readonly onAnswer: IcfStepProps['onAnswer']
}

/** How great the problem is, 0–4; 8 is not specified, 9 not applicable. */
function Qualifier({ code, value, before, onAnswer }: QualifierProps) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <div role="group" aria-label={i18n._('Qualifier of {code}', { code })} className={classes['qualifiers']}>
      {qualifierWords.map(([qualifier, words]) => (
        <button
          key={qualifier}
          type="button"
          aria-pressed={value === qualifier}
          onClick={() => onAnswer(code, qualifier)}
        >
          <kbd aria-hidden>{qualifier}</kbd>
          {words[language]}
          {before === qualifier && <small>{i18n._('at the beginning')}</small>}
        </button>
      ))}
    </div>
  )
}
