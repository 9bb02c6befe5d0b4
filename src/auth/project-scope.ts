import type { LoginDependencies } from './method.ts'

/** The scope that a token is asked for: the given project, else the one that is named like the region. */
export function projectScope({ projectId, region }: Pick<LoginDependencies, 'projectId' | 'region'>) {
  return { project: projectId === undefined ? { name: region } : { id: projectId } }
}
