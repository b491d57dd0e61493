// A case as its papers tell it, as far as whoever prints them may see it.
import type { Act } from '#access/act.ts'
import { type Section, sectionsOf } from '#access/policy.ts'
import { holdsOn } from '../rules/card.ts'
import type { CaseSaid, Dated, Signer } from '../rules/case-papers.ts'
import { formatPhone } from '../rules/phone.ts'
import { cardById, type CardRow } from '../store/cards.ts'
import * as store from '../store/documents.ts'
import { type FamilyRow, familyOf } from '../store/families.ts'
import { familyIntervals } from '../store/intervals.ts'
import { barrierWords } from '../words/kinds.ts'
import { rolesFor } from './card.ts'
import { places } from './documents.ts'
import { openerOf } from './sealed-text.ts'

interface Sight {
  readonly act: Act
  readonly card: CardRow
  readonly family: FamilyRow | undefined
  readonly may: ReadonlySet<Section>
  readonly text: Awaited<ReturnType<typeof openerOf>>
}

/** «с. Марково, ул. Школьная, 14»; '' where the role does not see it. */
function homeAddress({ act, family, may, text }: Sight): string {
  if (!family || !may.has('contacts')) return ''
  if (family.is_address_hidden && act.reach !== 'all') return ''
  const street = text(family.id, 'family.address', family.address)
  return [family.settlement, street].filter((part) => part !== '').join(', ')
}

const noDocument: Dated = { text: '', issuedOn: null, until: null }

async function ipraOf({ act, card, may, text }: Sight): Promise<Pick<CaseSaid, 'childDocument' | 'ipra'>> {
  const row = may.has('documents') ? await store.documentsOfChild(act.sql, card.id) : undefined
  if (!row) return { childDocument: '', ipra: noDocument }
  return {
    childDocument: text(card.id, places.child, row.document),
    ipra: {
      text: text(card.id, places.ipra, row.ipra),
      issuedOn: row.ipra_issued_on,
      until: row.ipra_until,
    },
  }
}

/** Of the statuses that hold today. */
async function statusesOf({ act, card, may, text }: Sight): Promise<Dated[]> {
  if (!may.has('documents')) return []
  return (await store.documentsOfStatuses(act.sql, card.id))
    .filter((row) => holdsOn({ from: row.from_day, to: row.to_day }, act.today))
    .map((row) => ({
      text: text(card.id, places.status, row.document),
      issuedOn: row.document_issued_on,
      until: row.document_until,
    }))
}

async function barriersOf({ act, family }: Sight): Promise<string[]> {
  if (!family) return []
  return (await familyIntervals(act.sql, 'mobility_barrier', family.id))
    .filter((row) => holdsOn({ from: row.from_day, to: row.to_day }, act.today))
    .map(({ kind }) => barrierWords[kind as keyof typeof barrierWords].ru)
}

function signerOf(sight: Sight, row: store.AdultDocumentsRow): Signer {
  const { card, family, may, text } = sight
  const seesDocuments = may.has('documents')
  const ownAddress = may.has('contacts') ? text(row.id, places.address, row.address) : ''
  return {
    name: { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name },
    relation: row.relation,
    document: seesDocuments ? text(row.id, places.adult, row.document) : '',
    authority: seesDocuments ? text(card.id, places.authority, row.authority) : '',
    address: ownAddress || (row.family_id === family?.id ? homeAddress(sight) : ''),
    phones: may.has('contacts') ? row.digits.map(formatPhone) : [],
  }
}

/**
 * The case of a child as its papers tell it; null when there is no such child. `adultId` says who signs, and must be a legal
 * representative; the first of them does when it is null. Whether the child is within reach, the caller has asked.
 */
export async function caseSaid(act: Act, childId: string, adultId: string | null): Promise<CaseSaid | null> {
  const card = await cardById(act.sql, childId)
  if (!card) return null
  const family = await familyOf(act.sql, childId, act.today)
  const adults = await store.documentsOfAdults(act.sql, childId, act.today)
  const signer = adults.find(({ id, is_legal: isLegal }) => isLegal && (adultId === null || id === adultId))
  const subjects = [childId, ...(family ? [family.id] : []), ...(signer ? [signer.id] : [])]
  const may = sectionsOf(await rolesFor(act, childId))
  const sight: Sight = { act, card, family, may, text: await openerOf(act, subjects) }
  return {
    child: { lastName: card.last_name, firstName: card.first_name, middleName: card.middle_name },
    sex: card.sex,
    birthDate: card.birth_date,
    ...(await ipraOf(sight)),
    childAddress: homeAddress(sight),
    statuses: await statusesOf(sight),
    barriers: await barriersOf(sight),
    signer: signer ? signerOf(sight, signer) : null,
  }
}
