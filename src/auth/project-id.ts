/** Whether a value has the form of an IAM project id, which stands in the path of every HSS call. */
export function isProjectId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,256}$/.test(value)
}
