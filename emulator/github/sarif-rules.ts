interface Sarif {
  readonly version?: unknown
  readonly runs?: readonly SarifRun[]
}

interface SarifRun {
  readonly automationDetails?: { readonly id?: string }
  readonly tool?: { readonly driver?: { readonly name?: string; readonly rules?: readonly SarifRule[] } }
  readonly results?: readonly SarifResult[]
}

interface SarifRule {
  readonly id?: string
  readonly properties?: { readonly 'security-severity'?: unknown; readonly tags?: readonly unknown[] }
}

interface SarifResult {
  readonly ruleId?: string
  readonly message?: { readonly text?: string }
  readonly locations?: readonly {
    readonly physicalLocation?: { readonly artifactLocation?: { readonly uri?: string } }
  }[]
}

/** The reasons why code scanning rejects a SARIF file: limits, repeated categories, rules and results without required fields. */
export function findSarifErrors(sarif: unknown): string[] {
  const { version, runs } = (sarif ?? {}) as Sarif
  if (version !== '2.1.0' || !Array.isArray(runs)) return ['not a SARIF 2.1.0 file']
  const categories = runs.map(nameCategory)
  return [
    ...(runs.length > 20 ? [`${runs.length} runs, at most 20 are allowed`] : []),
    ...(new Set(categories).size < categories.length ? ['several runs have the same category'] : []),
    ...runs.flatMap(findRunErrors),
  ]
}

/** The category is the part of the ID before the last slash. */
function nameCategory({ automationDetails, tool }: SarifRun): string {
  const id = automationDetails?.id ?? ''
  return `${tool?.driver?.name ?? ''} ${id.slice(0, id.lastIndexOf('/') + 1)}`
}

function findRunErrors({ tool, results = [] }: SarifRun): string[] {
  const rules = tool?.driver?.rules ?? []
  const ids = rules.map((rule) => rule.id)
  return [
    ...(tool?.driver?.name === undefined ? ['a run names no tool'] : []),
    ...(results.length > 25_000 ? [`${results.length} results, at most 25000 are allowed`] : []),
    ...(new Set(ids).size < ids.length ? ['two rules have the same id'] : []),
    ...rules.flatMap(findRuleErrors),
    ...results.flatMap(findResultErrors),
  ]
}

function findRuleErrors({ id, properties }: SarifRule): string[] {
  const severity = properties?.['security-severity']
  const isNumeric = typeof severity === 'string' && /^\d+(\.\d+)?$/.test(severity) && Number(severity) <= 10
  return [
    ...(severity === undefined || isNumeric ? [] : [`rule ${id}: security-severity is no numeric string`]),
    ...((properties?.tags?.length ?? 0) > 20 ? [`rule ${id}: more than 20 tags`] : []),
  ]
}

function findResultErrors({ ruleId, message, locations = [] }: SarifResult): string[] {
  const uri = locations[0]?.physicalLocation?.artifactLocation?.uri
  return [
    ...(message?.text === undefined ? [`result of ${ruleId}: no message`] : []),
    ...(uri === undefined ? [`result of ${ruleId}: expected at least one location`] : []),
    ...(uri !== undefined && /^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri)
      ? [`result of ${ruleId}: unexpected URI scheme in ${uri}`]
      : []),
    ...(locations.length > 1000 ? [`result of ${ruleId}: more than 1000 locations`] : []),
  ]
}
