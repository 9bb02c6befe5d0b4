/** Sentences about signing in and finding the project. Placeholders are in braces. */
export const loginWords = {
  login_succeeded: 'Signed in at {host}.',
  login_keys_received: 'Received temporary access keys {accessKeyId} from {host} for the session {session}.',
  login_password_failed: 'Could not sign in as an IAM user. {problem}',
  login_oidc_iam_failed: 'Keyless sign-in through the IAM identity provider failed. {problem}',
  login_oidc_sts_failed: 'Keyless sign-in through STS failed. {problem}',
  login_endpoint_missing:
    'Set the input `{input}`: when `endpoint` is set, the action guesses no other address, because credentials of one site are never sent to another.',
  login_answer_unexpected: 'Could not use the sign-in response of {url}: {field} is missing or malformed.',
  id_token_unavailable: 'GitHub issued no ID token for the audience {audience}, so keyless sign-in could not start.',
  id_token_unusable:
    'GitHub returned an invalid ID token for the audience {audience}: expected 4 to 20,000 printable characters.',

  project_found: 'Found project {project} for region {region}.',
  project_not_unique:
    'Expected exactly one project named {region} at {host}, but found {count}. Projects listed there: {found}.',
  project_list_empty: 'none',
  project_list_cut: '{list} and {more} more',
  project_look_up_failed: 'Could not look up the project of region {region}. {problem}',
  project_look_up_impossible:
    'Could not look up the project of region {region}: when `endpoint` is set, the action does not guess the address of IAM, and `iam_endpoint` is not set.',
  project_answer_unexpected:
    'Could not use the project list of {url}: expected `projects`, a list of objects whose `id` and `name` are text.',

  advice_password:
    'Check `iam_account`, `iam_user` and `iam_password`, and make sure that the user has access to the project of this region. A HUAWEI ID, a federated user or a user with multi-factor authentication cannot sign in this way: use access keys or keyless sign-in instead. The password is not retried, because repeated failures lock the user.',
  advice_oidc_iam:
    'In the IAM identity provider, check that the issuer is GitHub (https://token.actions.githubusercontent.com), that the client ID equals `oidc_audience`, and that the conversion rules accept this repository and map it to a user group with access to this project. See docs/authentication.md.',
  advice_oidc_sts:
    'Check `oidc_provider_urn` and `oidc_agency_urn`. Make sure that the provider lists `oidc_audience` as a client ID, and that the trust policy of the agency accepts the `sub` of this repository, ref or environment. See docs/authentication.md.',
  advice_login_endpoint:
    'Set `{input}` to the address of that service at the same site as `endpoint`, or leave `endpoint` empty to use the public cloud.',
  advice_login_answer:
    'Make sure that `iam_endpoint` and `sts_endpoint` are the addresses of IAM and STS at your site, not of a portal or a proxy page.',
  advice_id_token:
    'Give the job `permissions: id-token: write`, together with what else it needs, such as `contents: read`. Pull requests from forks get no ID token: run the step on a push, on a tag or after the merge. If the job has the permission, GitHub may have been unavailable: run the job again.',
  advice_project_id:
    'Set `project_id` to the project ID that the console shows for this region under "My Credentials". The action never creates a project.',

  advice_signature_wrong:
    'Make sure that `secret_access_key` belongs to `access_key_id` and that both are complete. Temporary keys also need `security_token`. Correct this before the next run: more than five bad signatures in a row lock the key for five minutes.',
  advice_key_locked:
    'Too many bad signatures have locked this access key for five minutes. Correct `secret_access_key` first, then wait and run the step again.',
  advice_key_unknown:
    'Make sure that the access key exists, is enabled, and belongs to the site of this endpoint and region.',
  advice_keys_refused:
    'Make sure that the access keys are enabled and belong to the site of this endpoint and region. Temporary keys expire after minutes or hours and need their `security_token`.',
  advice_token_expired:
    'The token has expired. Get a new one shortly before this step, or use a sign-in method that renews itself: access keys or keyless sign-in.',
  advice_token_garbled:
    'The service cannot decode the token: it belongs to another site or region, or it is incomplete. Use a token of the same site, scoped to the project of this region.',
  advice_token_refused:
    'The token has expired (after 24 hours at most, and immediately when the password or permissions of its user change), or it belongs to another site. Get a new one, scoped to the project of this region, or use a sign-in method that renews itself.',
  advice_fresh_login_refused:
    'Signing in worked, but the credentials it issued were rejected. Check that the user or agency may use HSS in this project, and that `region`, `project_id` and the endpoints belong together.',
  advice_no_credential:
    'The gateway received no credentials. Check whether a proxy removes headers from the request, and whether `endpoint` is the address of HSS itself.',

  clock_is_ahead:
    'The clock of this machine is {minutes} {minutes:minute|minutes} ahead of the service, according to the `Date` header of its response. Synchronize the clock (NTP): signatures that are off by more than 15 minutes are rejected.',
  clock_is_behind:
    'The clock of this machine is {minutes} {minutes:minute|minutes} behind the service, according to the `Date` header of its response. Synchronize the clock (NTP): signatures that are off by more than 15 minutes are rejected.',
} as const
