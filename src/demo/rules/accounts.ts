// The made-up people of the demonstration centre who can be entered with one tap: one for each role.
import type { RoleId } from '#access/policy.ts'

export interface DemoAccount {
  readonly login: string
  readonly roleIds: RoleId[]
  readonly name: string
}

interface DemoPerson {
  readonly login: string
  readonly role: RoleId
  readonly name: { readonly lastName: string; readonly firstName: string; readonly middleName: string }
  /** The member of staff whom this account is, by place in `demoStaff`. */
  readonly staff?: number
}

interface DemoStaff {
  readonly name: DemoPerson['name']
  readonly post: string
  readonly isEngaged: boolean
}

const named = (text: string): DemoPerson['name'] => {
  const [lastName = '', firstName = '', middleName = ''] = text.split(' ')
  return { lastName, firstName, middleName }
}

const member = (name: string, post: string, isEngaged = false): DemoStaff => ({
  name: named(name),
  post,
  isEngaged,
})

export const demoStaff: readonly DemoStaff[] = [
  member('Белозёрова Анна Викторовна', 'логопед'),
  member('Кедрова Ольга Павловна', 'психолог'),
  member('Ветрова Ирина Сергеевна', 'социальный педагог'),
  member('Шумилов Павел Андреевич', 'инструктор по АФК'),
  member('Рощина Марина Олеговна', 'реабилитолог'),
  member('Лугова Татьяна Ивановна', 'специалист по социальной работе'),
  member('Берёзкина Елена Юрьевна', 'олигофренопедагог', true),
  member('Озёрная Вера Николаевна', 'заведующая отделением'),
]

const person = (login: string, role: RoleId, name: string, staff?: number): DemoPerson => ({
  login,
  role,
  name: named(name),
  ...(staff !== undefined && { staff }),
})

/** The head first. */
export const demoPeople: readonly DemoPerson[] = [
  person('head', 'head', 'Озёрная Вера Николаевна', 7),
  person('director', 'director', 'Громов Сергей Петрович'),
  person('coordinator', 'coordinator', 'Лугова Татьяна Ивановна', 5),
  person('specialist', 'specialist', 'Белозёрова Анна Викторовна', 0),
  person('clerk', 'lendingClerk', 'Полянская Нина Фёдоровна'),
  person('methodologist', 'methodologist', 'Светлова Дарья Игоревна'),
  person('parent', 'parent', 'Тихонова Ольга Петровна'),
  person('partner', 'partner', 'Школьникова Зоя Львовна'),
  person('supervisor', 'regionalSupervisor', 'Областнов Игорь Олегович'),
  person('auditor', 'foundationAuditor', 'Проверяева Инна Юрьевна'),
  person('admin', 'systemAdmin', 'Сетевой Денис Романович'),
  person('dpo', 'dataProtectionOfficer', 'Хранителева Лидия Марковна'),
]

export const demoAccounts: DemoAccount[] = demoPeople.map(({ login, role, name }) => ({
  login,
  roleIds: [role],
  name: `${name.lastName} ${name.firstName}`,
}))
