const maxLength = 128

/**
 * The name of a session at STS, from which an audit reads who it was: repository and run. 2 to 128 characters
 * (SDK model AssumeAgencyWithOIDCReqBody), of the narrowest set that names may have: letters, digits, `.`, `_`, `-`.
 */
export function nameSession(job: { readonly repository: string; readonly runId: string }): string {
  const run = `-run-${clean(job.runId).slice(0, 32)}`
  const repository = clean(job.repository).slice(0, maxLength - run.length)
  return `${repository === '' ? 'hss-image-scan' : repository}${run}`
}

function clean(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '')
}
