import { invalidParameter } from '../../wire/answers.ts'
import { text } from '../../wire/checks.ts'
import type { HssRequest } from '../operation.ts'

/** Refuses a `region` header with an invalid length or another region. The header is optional. */
export function checkOptionalRegion({ call, state }: HssRequest): void {
  const region = call.headers['region']
  if (region === undefined) return
  const complaint = text(1, 128)(region)
  if (complaint !== undefined) throw invalidParameter('region', complaint)
  // A sub-project is named `{region}_{name}`.
  const project = state.world.projects?.find(({ id }) => id === call.rawPath.split('/')[2])
  if (project?.name.split('_')[0] !== region) throw invalidParameter('region', 'is not the region of the project')
}
