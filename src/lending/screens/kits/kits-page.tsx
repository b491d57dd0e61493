import { Button } from '@mantine/core'
import { IconPackages, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { newId } from '#services/screens/new-id.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { dissolveKit, kits } from '../../contract/kit.ts'
import { HandToChild } from '../desk/hand-to-child.tsx'
import { explain } from '../parts/explain.ts'
import { unitHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { ReasonChips } from '../parts/reason-chips.tsx'
import { Sections } from '../parts/sections.tsx'
import { stale } from '../parts/stale.ts'
import { KitForm } from './kit-form.tsx'

type Kit = OutputOf<typeof kits>['kits'][number]

/** `/lending/kits`: sets of things that go out as one, and whether each stands ready. */
export default function KitsPage() {
  const i18n = useI18n()
  const maySave = useReach('lending.saveKit') !== null
  const [editing, setEditing] = useState<string | null>(null)
  const { data } = useAsk<typeof kits>('lending.kits', {})
  const close = (): void => setEditing(null)
  const isNew = editing !== null && data?.kits.every(({ id }) => id !== editing) === true
  return (
    <Page
      title={i18n._('Kits')}
      subtitle={i18n._('Things that go out together: scan any of them, and all are handed out.')}
      crumbs={[
        { label: i18n._('Lending point'), href: '/lending' },
        { label: i18n._('Kinds'), href: '/lending/kinds' },
      ]}
      action={
        maySave && (
          <Button onClick={() => setEditing(newId())} leftSection={<IconPlus aria-hidden />}>
            {i18n._('Put a kit together')}
          </Button>
        )
      }
    >
      <div className={classes['page']}>
        <Sections />
        {isNew && (
          <Card title={i18n._('New kit')}>
            <KitForm key={editing} kitId={editing} kit={null} onDone={close} onLeave={close} />
          </Card>
        )}
        {!data && <SkeletonRows />}
        {data?.kits.length === 0 && !isNew && (
          <EmptyState icon={<IconPackages aria-hidden />} title={i18n._('No kit yet')}>
            {i18n._(
              'A support with its table, a set of games, a box for a trip: put together once, they are handed out and received by one scan.',
            )}
          </EmptyState>
        )}
        {data?.kits.map((kit) =>
          kit.id === editing ? (
            <Card key={kit.id} title={kit.name}>
              <KitForm kitId={kit.id} kit={kit} onDone={close} onLeave={close} />
            </Card>
          ) : (
            <OneKit key={kit.id} kit={kit} maySave={maySave} onEdit={() => setEditing(kit.id)} />
          ),
        )}
      </div>
    </Page>
  )
}

interface OneKitProps {
  readonly kit: Kit
  readonly maySave: boolean
  readonly onEdit: () => void
}

function OneKit({ kit, maySave, onEdit }: OneKitProps) {
  const i18n = useI18n()
  const isReady = kit.units.length > 0 && kit.units.every(({ reasons }) => reasons.length === 0)
  return (
    <Card title={kit.name}>
      <div className={classes['stack']}>
        <ul className={classes['rows']}>
          {kit.units.map(({ unitId, kindName, inventoryNumber, shelf, reasons }) => (
            <li key={unitId}>
              <span>
                <a href={unitHref(unitId)}>
                  {kindName}, {inventoryNumber}
                </a>
                <span className={classes['quiet']}>{shelf}</span>
              </span>
              <ReasonChips calm reasons={reasons} fine={i18n._('Free and clean')} />
            </li>
          ))}
        </ul>
        {isReady && <HandToChild unitId={kit.units[0]!.unitId} childId={null} />}
        {maySave && <KitActs kit={kit} onEdit={onEdit} />}
      </div>
    </Card>
  )
}

function KitActs({ kit, onEdit }: { kit: Kit; onEdit: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof dissolveKit>('lending.dissolveKit', stale)
  const dissolve = async (): Promise<void> => {
    const result = await send({ kitId: kit.id, base: kit.version })
    say({ text: result.ok ? i18n._('Lent one by one again') : explain(language)(result) })
  }
  return (
    <div className={classes['acts']}>
      <Button variant="default" onClick={onEdit}>
        {i18n._('Change')}
      </Button>
      <Button variant="subtle" onClick={() => void dissolve()}>
        {i18n._('Take apart')}
      </Button>
    </div>
  )
}
