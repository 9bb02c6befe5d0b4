import { Refusal, gatewayError, hssError, oldHssError, policyDenial } from '../wire/answers.ts'
import type { Answer, CallName } from '../wire/call.ts'
import type { Denial, Permissions } from '../world/principal.ts'

/** The documented answers for a missing permission; HSS's own have status 400. */
const denials: Readonly<Record<Denial, () => Answer>> = {
  'HSS.0013': () => hssError('HSS.0013', 'Insufficient permissions.'),
  'HSS.0010': () => hssError('HSS.0010', 'Access denied.'),
  '00000010': () => oldHssError('00000010', 'Access denied.'),
  'APIGW.0302': () => gatewayError(403, 'APIGW.0302', 'The IAM user is not allowed to access the API.'),
  policy: () =>
    policyDenial(
      'APIGW.0302',
      'User is not authorized to perform the action because no identity-based policy allows it.',
    ),
}

/** Refuses a call that the world denies to this principal. */
export function checkPermission(call: CallName, permissions: Permissions): void {
  const denial = permissions.deny?.[call]
  if (denial !== undefined) throw new Refusal(denials[denial]())
}

/** The enterprise projects of a call; undefined for no limit. Refuses a call for one that is not granted. */
export function chooseEnterpriseProjects(
  asked: string | undefined,
  permissions: Permissions,
): ReadonlySet<string> | undefined {
  const granted = permissions.enterpriseProjects
  if (asked === 'all_granted_eps') return granted === undefined ? undefined : new Set(granted)
  const one = asked ?? '0'
  if (granted?.includes(one) === false) throw new Refusal(denials['HSS.0013']())
  return new Set([one])
}
