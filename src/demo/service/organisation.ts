// What papers of the demonstration say of the organisation.
import type { Act } from '#access/act.ts'
import { changeSetting } from '#access/service/centre.ts'
import { good } from './good.ts'

/** Made up; the numbers pass their check digits and belong to nobody. */
const details = {
  centreLegalName: 'ГБУ «Комплексный центр социального обслуживания „Пример“»',
  centreAddress: 'г. Примерск, ул. Лесная, 12',
  centreTown: 'г. Примерск',
  centrePhone: '+7 900 000-00-01',
  centreEmail: 'primer@example.org',
  centreSite: 'https://example.org',
  centreInn: '7700000009',
  centreOgrn: '1027700000008',
  director: 'Громов Сергей Петрович',
} as const

export async function nameOrganisation(act: Act): Promise<void> {
  for (const [key, value] of Object.entries(details))
    good(await changeSetting(act, { key: `papers.${key}`, value }))
}
