/** Sentences about logging in and finding the project. Placeholders stand in braces. */
export const loginWords = {
  login_succeeded: 'Logged in at {host}.',
  login_keys_received: 'Received temporary access keys {accessKeyId} from {host} for the session {session}.',
  login_password_failed: 'The login as an IAM user did not succeed. {problem}',
  login_oidc_iam_failed: 'The keyless login at the IAM identity provider did not succeed. {problem}',
  login_oidc_sts_failed: 'The keyless login at STS did not succeed. {problem}',
  login_endpoint_missing:
    'The login needs the input {input}: beside a custom endpoint no other address is guessed, because credentials of one site never go to another.',
  login_answer_unexpected: 'The answer of {url} to the login cannot be used: {field} is missing or has another form.',
  id_token_unavailable: 'GitHub issued no ID token for the audience {audience}, so the keyless login could not start.',
  id_token_unusable:
    'What GitHub issued as an ID token for the audience {audience} is none: expected are 4 to 20,000 printable characters.',

  project_found: 'Project {project}, the one of the region {region}.',
  project_not_unique:
    'At {host}, {count} projects are named exactly {region}, and it must be one. Projects listed there: {found}.',
  project_list_empty: 'none',
  project_list_cut: '{list} and {more} more',
  project_look_up_failed: 'The project of the region {region} could not be looked up. {problem}',
  project_look_up_impossible:
    'The project of the region {region} cannot be looked up: beside a custom endpoint the address of IAM is not guessed, and iam_endpoint is not set.',
  project_answer_unexpected:
    'The project list of {url} cannot be used: expected is "projects", a list of objects whose id and name are text.',

  advice_password:
    'Check iam_account, iam_user and iam_password, and that the user may use the project of the region. A HUAWEI ID, a federated user and a user with multi-factor login cannot log in this way: use access keys or a keyless login. The password is not tried a second time, because repeated failures lock the user.',
  advice_oidc_iam:
    'Check at the IAM identity provider that its issuer is the one of GitHub (https://token.actions.githubusercontent.com), that its client ID equals oidc_audience, and that its conversion rules accept this repository and lead to a user group with access to this project. See docs/authentication.md.',
  advice_oidc_sts:
    'Check oidc_provider_urn and oidc_agency_urn, that the provider lists oidc_audience as a client ID, and that the trust policy of the agency accepts the "sub" of this repository, ref or environment. See docs/authentication.md.',
  advice_login_endpoint:
    'Set {input} to the address of that service at the same site as endpoint, or leave endpoint empty to use the public cloud.',
  advice_login_answer:
    'Check that iam_endpoint and sts_endpoint lead to IAM and STS of your site, and not to a portal or a proxy page.',
  advice_id_token:
    'Give the job "permissions: id-token: write", beside what else it needs, such as "contents: read". A pull request from a fork gets no ID token: run the step on a push, on a tag or after the merge. If the permission is there, GitHub may have been unable to answer: run the job again.',
  advice_project_id:
    'Set the input project_id to the project ID that the console shows under "My Credentials" for the region. No project is ever created by this action.',

  advice_signature_wrong:
    'Check that secret_access_key belongs to access_key_id and that both arrived whole; with temporary keys security_token must be set too. Correct it before the next run: more than five bad signatures in a row lock the key for five minutes.',
  advice_key_locked:
    'Too many bad signatures have locked this access key for five minutes. Correct secret_access_key first, then wait and run again.',
  advice_key_unknown:
    'Check that the access key exists, is enabled, and belongs to the site of this endpoint and region.',
  advice_keys_refused:
    'Check that the access keys are enabled and belong to the site of this endpoint and region. Temporary keys end after minutes or hours and need their security_token.',
  advice_token_expired:
    'The token has expired. Obtain a new one shortly before this step, or use a login that renews itself: access keys, or keyless.',
  advice_token_garbled:
    'The token cannot be read there: it belongs to another site or region, or was cut. Use a token of the same site, scoped to the project of this region.',
  advice_token_refused:
    'The token has expired (after 24 hours at most, and at once when the password or the permissions of its user change), or it comes from another site. Obtain a new one, scoped to the project of this region, or use a login that renews itself.',
  advice_fresh_login_refused:
    'The login worked, and what it gave was refused all the same. Check that its user or agency may use HSS in this project, and that region, project_id and the endpoints belong together.',
  advice_no_credential:
    'The gateway saw no credential. Check whether a proxy removes headers from the request, and that endpoint leads to HSS itself.',

  clock_is_ahead:
    'The clock of this machine is {minutes} minutes ahead of the service, whose answer says so in its Date header. Set the clock (NTP): a signature that is more than 15 minutes off is refused.',
  clock_is_behind:
    'The clock of this machine is {minutes} minutes behind the service, whose answer says so in its Date header. Set the clock (NTP): a signature that is more than 15 minutes off is refused.',
} as const
