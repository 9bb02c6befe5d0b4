import { message } from '../base/words/index.ts'
import type { Sourced } from './config.ts'
import { environmentFamilies, readVariable, type EnvironmentFamily } from './environment-families.ts'
import type { Complain } from './inputs-error.ts'
import { checkId, checkRegion } from './plain-inputs.ts'
import type { Environment, InputTexts } from './raw-inputs.ts'

/**
 * Reads the region: the input, else the variable from the credentials' family, else the first region variable that is set. So a
 * region exported by a login step also works with credentials given as inputs.
 */
export function readRegion(
  texts: InputTexts,
  environment: Environment,
  family: EnvironmentFamily | undefined,
  complain: Complain,
): Sourced<string> | undefined {
  if (texts.region !== '') return sourced('inputs', checkRegion('region', texts.region, complain))
  const variables = environmentFamilies.flatMap(({ region }) => region ?? [])
  const inOrder = family?.region === undefined ? variables : [family.region, ...variables]
  const source = inOrder.find((name) => readVariable(environment, name) !== '')
  if (source !== undefined) return sourced(source, checkRegion(source, readVariable(environment, source), complain))
  complain('region', message('region_missing', { variables: variables.join(', ') }))
  return undefined
}

/**
 * Reads the project ID: the input, else the variable from the credentials' family. The variable is ignored if its family names a
 * different region. A family without a region (the SDKs have no variable for it) contradicts nothing, so its project ID counts.
 * Undefined: to be looked up.
 */
export function readProjectId(
  texts: InputTexts,
  environment: Environment,
  family: EnvironmentFamily | undefined,
  region: string | undefined,
  complain: Complain,
): Sourced<string> | undefined {
  if (texts.project_id !== '') return sourced('inputs', checkId('project_id', texts.project_id, complain))
  const source = family?.projectId
  const text = readVariable(environment, source)
  const familyRegion = readVariable(environment, family?.region)
  if (source === undefined || text === '' || (familyRegion !== '' && familyRegion !== region)) return undefined
  return sourced(source, checkId(source, text, complain))
}

/** The enterprise project id; undefined when none is given. */
export function readEnterpriseProjectId(texts: InputTexts, complain: Complain): string | undefined {
  const text = texts.enterprise_project_id
  return text === '' ? undefined : checkId('enterprise_project_id', text, complain)
}

function sourced(source: string, value: string | undefined): Sourced<string> | undefined {
  return value === undefined ? undefined : { value, source }
}
