import type { I18n } from '@lingui/core'
import { Button } from '@mantine/core'
import { IconCopy, IconPencil } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import type { Instant } from '#base/instant.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { momentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import type { instrument as instrumentQuery } from '../../contract.ts'
import { fillerWords, kindWords, subjectWords } from '../../words.ts'
import { useReach } from '../may.ts'
import { Editor } from './editor.tsx'
import { freshDefinition } from './fresh.ts'
import classes from './instruments.module.css'
import { Preview } from './preview.tsx'
import { ScalesTable } from './scales-table.tsx'

type Loaded = OutputOf<typeof instrumentQuery>

/** `/assessments/instruments/<instrument>` and `/new`: what is asked, how it is counted, its versions, and the editor. */
export default function InstrumentPage() {
  const { instrument } = useParams({ strict: false }) as { instrument?: string }
  return instrument ? <Known key={instrument} instrument={instrument} /> : <New />
}

function New() {
  const i18n = useI18n()
  const may = useReach('assessments.saveInstrument') !== null
  return (
    <Page title={i18n._('A new instrument')} crumbs={crumbsIn(i18n)}>
      {may ? <Editor instrument={null} base={null} start={freshDefinition} /> : <NoPermission />}
    </Page>
  )
}

function Known({ instrument }: { instrument: string }) {
  const [version, setVersion] = useState<number | null>(null)
  const { data } = useAsk<typeof instrumentQuery>(
    'assessments.instrument',
    { instrument, version },
    { keepLast: true },
  )
  if (!data) return <SkeletonPage />
  return <Shown loaded={data} onVersion={setVersion} />
}

const crumbsIn = (i18n: I18n) => [{ label: i18n._('Instruments'), href: '/assessments/instruments' }]

function Shown({ loaded, onVersion }: { loaded: Loaded; onVersion: (version: number) => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const maySave = useReach('assessments.saveInstrument') !== null
  const [edits, setEdits] = useState(false)
  const { definition, version, versions, instrument, isShipped } = loaded
  const newest = Math.max(...versions.map((one) => one.version), version)
  if (edits) {
    return (
      <Page title={definition.name} crumbs={crumbsIn(i18n)}>
        <Editor
          instrument={instrument}
          base={newest}
          start={definition}
          onDone={(saved) => {
            onVersion(saved)
            setEdits(false)
          }}
          onLeave={() => setEdits(false)}
        />
      </Page>
    )
  }
  return (
    <Page
      title={definition.name}
      subtitle={
        version === newest
          ? i18n._('Version {version}', { version })
          : i18n._('Version {version}; the newest is {newest}', { version, newest })
      }
      crumbs={crumbsIn(i18n)}
      action={
        maySave && (
          <Button
            variant="default"
            leftSection={isShipped ? <IconCopy aria-hidden /> : <IconPencil aria-hidden />}
            onClick={() => setEdits(true)}
          >
            {isShipped ? i18n._('Copy and change') : i18n._('Change')}
          </Button>
        )
      }
    >
      <div className={classes['sides']}>
        <div>
          <Card title={i18n._('About the instrument')}>
            {definition.about && <p className={classes['prose']}>{definition.about}</p>}
            <Facts>
              <Fact label={i18n._('About whom')}>{subjectWords[definition.subject][language]}</Fact>
              <Fact label={i18n._('Who answers')}>{fillerWords[definition.filledBy][language]}</Fact>
              <Fact label={i18n._('Kind')}>{kindWords[definition.kind][language]}</Fact>
              <Fact label={i18n._('Length')}>{i18n._('{minutes} min', { minutes: definition.length })}</Fact>
              <Fact label={i18n._('Equal forms')}>{definition.forms.join(', ')}</Fact>
              <Fact label={i18n._('Author and terms')}>{definition.rights}</Fact>
            </Facts>
          </Card>
          {definition.scales.length > 0 && (
            <Card title={i18n._('How answers are counted')}>
              <ScalesTable definition={definition} />
            </Card>
          )}
          <Card
            title={i18n._('Versions')}
            note={i18n._(
              'A saved version never changes: what was examined by it stays as it was. A change is a new version.',
            )}
          >
            <Versions loaded={loaded} onVersion={onVersion} />
          </Card>
        </div>
        <Preview definition={definition} />
      </div>
    </Page>
  )
}

function Versions({ loaded, onVersion }: { loaded: Loaded; onVersion: (version: number) => void }) {
  const i18n = useI18n()
  const { centre } = useMe()
  return (
    <ul className={classes['rows']}>
      {loaded.versions.map(({ version, savedAt, why, uses }) => (
        <li key={version}>
          <div>
            <strong>{i18n._('Version {version}', { version })}</strong>
            <span>
              {[
                savedAt ? momentText(savedAt as Instant, centre.timeZone) : i18n._('comes with the program'),
                i18n._('{uses, plural, =0 {not used yet} one {used # time} other {used # times}}', { uses }),
                why,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
          {version !== loaded.version && (
            <Button variant="subtle" size="compact-sm" onClick={() => onVersion(version)}>
              {i18n._('Look at it')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
