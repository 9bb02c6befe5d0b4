import type { Route } from '../wire/route.ts'
import { loginWithIdToken } from './id-token-login.ts'
import { loginWithPassword } from './password-login.ts'
import { listOwnProjects, listProjects } from './projects.ts'
import { createTemporaryKeys } from './temporary-keys.ts'

/** The operations of the emulated IAM. None creates a project, so that this cannot happen by accident. */
export const iamRoutes: readonly Route[] = [
  { name: 'loginWithPassword', method: 'POST', path: /^\/v3\/auth\/tokens$/, answer: loginWithPassword },
  { name: 'loginWithIdToken', method: 'POST', path: /^\/v3\.0\/OS-AUTH\/id-token\/tokens$/, answer: loginWithIdToken },
  { name: 'listProjects', method: 'GET', path: /^\/v3\/projects$/, answer: listProjects },
  { name: 'listOwnProjects', method: 'GET', path: /^\/v3\/auth\/projects$/, answer: listOwnProjects },
  {
    name: 'createTemporaryKeys',
    method: 'POST',
    path: /^\/v3\.0\/OS-CREDENTIAL\/securitytokens$/,
    answer: createTemporaryKeys,
  },
]
