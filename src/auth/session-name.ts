const maxLength = 128

/**
 * The session name at STS: repository and run, so that an audit shows who signed in. 2 to 128 characters (SDK model
 * AssumeAgencyWithOIDCReqBody), limited to the narrowest documented set: letters, digits, `.`, `_`, `-`.
 */
export function nameSession(job: { readonly repository: string; readonly runId: string }): string {
  const run = `-run-${clean(job.runId).slice(0, 32)}`
  const repository = clean(job.repository).slice(0, maxLength - run.length)
  return `${repository === '' ? 'hss-image-scan' : repository}${run}`
}

function clean(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '')
}
