import type { LoginDependencies } from './method.ts'

/** Whether a value has the form of an IAM project ID, which is part of the path of every HSS call. */
export function isProjectId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,256}$/.test(value)
}

/** The scope to request a token for: the given project, or else the one named like the region. */
export function projectScope({ projectId, region }: Pick<LoginDependencies, 'projectId' | 'region'>) {
  return { project: projectId === undefined ? { name: region } : { id: projectId } }
}
