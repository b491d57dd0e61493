// What the papers of a child's case say.
import type { LocalDate } from '#base/local-date.ts'
import { fullName, type PersonName } from '#base/person-name.ts'
import type { PaperData } from '#papers/contract.ts'
import { dayInFigures } from '#papers/rules/day-words.ts'
import type { purposes } from '../contract.ts'
import type { casePapers } from '../contract/papers.ts'

export type CasePaper = (typeof casePapers)[number]
export type Purpose = (typeof purposes)[number]

/** Which purpose a consent is for; an application is for none. */
export const purposeOf: Readonly<Partial<Record<CasePaper, Purpose>>> = {
  consentProcessing: 'processing',
  consentTransfer: 'transferToPartners',
  consentPhoto: 'photoForWork',
  consentDissemination: 'dissemination',
  consentMessages: 'messages',
}

/** A document with its days. */
export interface Dated {
  readonly text: string
  readonly issuedOn: LocalDate | null
  readonly until: LocalDate | null
}

/** A case as its papers tell it. What is not known, or not for the eyes of whoever prints it, is ''. */
export interface CaseSaid {
  readonly child: PersonName
  readonly sex: 'male' | 'female' | null
  readonly birthDate: LocalDate
  readonly childDocument: string
  readonly childAddress: string
  readonly statuses: readonly Dated[]
  readonly ipra: Dated
  /** Why it is hard to come, in Russian. */
  readonly barriers: readonly string[]
  /** Who signs; null while the case has no legal representative. */
  readonly signer: Signer | null
}

export interface Signer {
  readonly name: PersonName
  readonly relation: string | null
  readonly document: string
  readonly authority: string
  readonly address: string
  readonly phones: readonly string[]
}

/** What only the person who prints the paper knows. */
export interface Told {
  readonly wish?: string | undefined
  readonly partner?: string | undefined
  readonly purpose?: string | undefined
  readonly data?: string | undefined
  readonly resources?: string | undefined
  readonly channels?: string | undefined
  readonly until?: LocalDate | undefined
}

/** «справка МСЭ-2023 № 0012345 от 10.02.2024, действует по 01.03.2027». */
export const datedText = ({ text, issuedOn, until }: Dated): string =>
  text === ''
    ? ''
    : [
        issuedOn ? `${text} от ${dayInFigures(issuedOn)}` : text,
        ...(until ? [`действует по ${dayInFigures(until)}`] : []),
      ].join(', ')

const sexes: Readonly<Record<string, 'male' | 'female'>> = {
  mother: 'female',
  grandmother: 'female',
  father: 'male',
  grandfather: 'male',
}

const signerFields = ({ name, relation, document, authority, address, phones }: Signer): PaperData => ({
  representative: fullName(name),
  ...(relation && sexes[relation] && { representativeSex: sexes[relation] }),
  representativeDocument: document,
  representativeAuthority: authority,
  representativeAddress: address,
  representativePhone: phones.join(', '),
})

/** The fields that say who the child is and who stands for it, as papers of every module have them. */
export const peopleOf = ({ child, sex, birthDate, signer }: CaseSaid): PaperData => ({
  child: fullName(child),
  ...(sex && { childSex: sex }),
  childBirth: birthDate,
  ...(signer && signerFields(signer)),
})

/** What may be published is marked by the representative with their own hand. Source: приказ Роскомнадзора № 18. */
const disseminated = [
  { category: 'общие', list: 'имя и возраст ребёнка, населённый пункт, рассказ о занятиях' },
  { category: 'специальные', list: 'сведения о здоровье и об ограничениях' },
  { category: 'биометрические', list: 'фото- и видеоизображение' },
]

const ownFields: Readonly<Record<CasePaper, (said: CaseSaid, told: Told) => PaperData>> = {
  applicationToService: ({ childAddress, statuses, ipra, barriers }, { wish = '' }) => ({
    childAddress,
    childStatus: statuses
      .map(datedText)
      .filter((text) => text !== '')
      .join('; '),
    ipra: datedText(ipra),
    wish,
    barrier: barriers.join(', '),
  }),
  consentProcessing: () => ({}),
  consentTransfer: (_, { partner = '', purpose = '', data = '' }) => ({ partner, purpose, data }),
  consentPhoto: () => ({}),
  consentDissemination: (_, { purpose = '', resources = '' }) => ({ purpose, resources, data: disseminated }),
  consentMessages: (_, { channels = '' }) => ({ channels }),
}

/** The data of a paper, field by field; what is not known stays empty and leaves room to write by hand. */
export function casePaperOf(paper: CasePaper, said: CaseSaid, told: Told): PaperData {
  const ofConsent = {
    childDocument: said.childDocument,
    childAddress: said.childAddress,
    until: told.until ? dayInFigures(told.until) : '',
  }
  return {
    ...peopleOf(said),
    ...(purposeOf[paper] && ofConsent),
    ...ownFields[paper](said, told),
  }
}
