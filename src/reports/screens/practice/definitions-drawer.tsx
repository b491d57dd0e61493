import { Fact, Facts } from '#ui/facts.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { QuickLook } from '#ui/quick-look.tsx'
import { type Indicator, type IndicatorId, indicators } from '../../rules/indicators.ts'
import { definitionWords } from '../../words/definitions.ts'
import classes from './practice.module.css'

interface DefinitionsDrawerProps {
  /** One definition, or all of them. */
  readonly only?: IndicatorId
  readonly onClose: () => void
}

/** «Как посчитано»: what each figure means, so that anyone can count it by hand. */
export function DefinitionsDrawer({ only, onClose }: DefinitionsDrawerProps) {
  const i18n = useI18n()
  return (
    <QuickLook title={i18n._('How it is counted')} opened onClose={onClose}>
      {indicators
        .filter(({ id }) => !only || id === only)
        .map((indicator) => (
          <Definition key={indicator.id} of={indicator} />
        ))}
    </QuickLook>
  )
}

const practices = { S1: '«Домашний микрореабилитационный центр»', S2: '«ДоброЦентр»' }

function Definition({ of }: { of: Indicator }) {
  const i18n = useI18n()
  const language = useLanguage()
  const words = definitionWords[of.id]
  return (
    <section className={classes['definition']}>
      <h3>{words.title[language]}</h3>
      <Facts>
        <Fact label={i18n._('What is counted')}>{words.numerator[language]}</Fact>
        <Fact label={i18n._('Of whom the share is')}>{words.denominator[language]}</Fact>
        <Fact label={i18n._('Period')}>{words.period[language]}</Fact>
        <Fact label={i18n._('Repetitions')}>{words.onlyOnce[language]}</Fact>
        <Fact label={i18n._('Source')}>
          {i18n._('Practice {practice}, figure {number}', {
            practice: practices[of.source],
            number: of.number,
          })}
        </Fact>
        <Fact label={i18n._('Version of the definition')}>{of.version}</Fact>
      </Facts>
    </section>
  )
}
