import type { I18n } from '@lingui/core'
import type { RoleId } from '#access/policy.ts'

/** A role as people call it. */
export function roleName(i18n: I18n, role: RoleId): string {
  const names: Record<RoleId, string> = {
    head: i18n._('head of department'),
    director: i18n._('director'),
    coordinator: i18n._('coordinator'),
    specialist: i18n._('specialist'),
    lendingClerk: i18n._('lending clerk'),
    methodologist: i18n._('methodologist'),
    parent: i18n._('parent'),
    partner: i18n._('partner organisation'),
    regionalSupervisor: i18n._('regional supervisor'),
    foundationAuditor: i18n._('auditor of the Foundation'),
    systemAdmin: i18n._('system administrator'),
    dataProtectionOfficer: i18n._('data-protection officer'),
  }
  return names[role]
}
