import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { readText } from '../contract/files.ts'

const text = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } } as const
const level = { enum: ['error', 'warning', 'note'] } as const

/**
 * What code scanning asks of a SARIF 2.1.0 file beyond what a renderer could get wrong by a typo: nothing unknown, nothing missing,
 * the limits of one upload, one physical location with a relative path, a fingerprint, a severity that is a number as text.
 */
const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['$schema', 'version', 'runs'],
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: { type: 'array', minItems: 1, maxItems: 20, items: { $ref: '#/definitions/run' } },
  },
  definitions: {
    run: {
      type: 'object',
      additionalProperties: false,
      required: ['tool', 'automationDetails', 'results'],
      properties: {
        tool: {
          type: 'object',
          required: ['driver'],
          properties: {
            driver: {
              type: 'object',
              additionalProperties: false,
              required: ['name', 'rules'],
              properties: {
                name: { type: 'string', minLength: 1 },
                semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
                informationUri: { type: 'string', pattern: '^https://' },
                rules: { type: 'array', maxItems: 25000, items: { $ref: '#/definitions/rule' } },
              },
            },
          },
        },
        automationDetails: {
          type: 'object',
          additionalProperties: false,
          required: ['id'],
          properties: { id: { type: 'string', pattern: '^[A-Za-z0-9._/-]+/[\\x21-\\x7e]+/$' } },
        },
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        results: { type: 'array', maxItems: 25000, items: { $ref: '#/definitions/result' } },
        properties: { type: 'object' },
      },
    },
    rule: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration', 'properties'],
      properties: {
        id: { type: 'string', minLength: 1, maxLength: 255 },
        shortDescription: text,
        fullDescription: text,
        help: {
          ...text,
          properties: { text: { type: 'string', minLength: 1 }, markdown: { type: 'string', minLength: 1 } },
        },
        helpUri: { type: 'string', pattern: '^https://[^\\s"<>()]+$' },
        defaultConfiguration: { type: 'object', required: ['level'], properties: { level } },
        properties: {
          type: 'object',
          required: ['tags', 'security-severity'],
          properties: {
            tags: { type: 'array', maxItems: 20, uniqueItems: true, items: { type: 'string', minLength: 1 } },
            'security-severity': { type: 'string', pattern: '^\\d{1,2}\\.\\d$' },
          },
        },
      },
    },
    result: {
      type: 'object',
      additionalProperties: false,
      required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints'],
      properties: {
        ruleId: { type: 'string', minLength: 1 },
        ruleIndex: { type: 'integer', minimum: 0 },
        level,
        message: text,
        locations: {
          type: 'array',
          minItems: 1,
          maxItems: 1,
          items: {
            type: 'object',
            required: ['physicalLocation'],
            properties: {
              physicalLocation: {
                type: 'object',
                required: ['artifactLocation', 'region'],
                properties: {
                  artifactLocation: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['uri'],
                    properties: {
                      uri: { type: 'string', pattern: '^(?!.*(^|/)\\.{1,2}(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$' },
                    },
                  },
                  region: {
                    type: 'object',
                    required: ['startLine'],
                    properties: { startLine: { type: 'integer', minimum: 1 } },
                  },
                },
              },
            },
          },
        },
        partialFingerprints: {
          type: 'object',
          required: ['primaryLocationLineHash'],
          properties: { primaryLocationLineHash: { type: 'string', pattern: '^[0-9a-f]{32}:1$' } },
        },
      },
    },
  },
}

const standard = new Ajv({ strict: false })
addFormats.default(standard)
/** Comparing each of 5,000 results with each other takes minutes: whether they differ is looked at below, by their fingerprints. */
const isSarif = standard.compile(
  JSON.parse(readText('__tests__/schemas/sarif-2.1.0.json'), (key, value: unknown) =>
    key === 'uniqueItems' ? undefined : value,
  ) as object,
)
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)

/** The parts of a parsed file that tests look at. */
export interface SarifFile {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } }
    readonly automationDetails: { readonly id: string }
    readonly results: readonly SarifResult[]
    readonly properties?: { readonly resultsLeftOut: number }
  }[]
}

export interface SarifRule {
  readonly id: string
  readonly helpUri?: string
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity': string }
}

export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly partialFingerprints: { readonly primaryLocationLineHash: string }
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[]
}

/** Parses a file that code scanning would take, and throws what is wrong with any other. */
export function parseSarif(sarif: string): SarifFile {
  const file: SarifFile = JSON.parse(sarif)
  const problems = validate(file)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  if (!isSarif(file)) problems.push(`not SARIF: ${JSON.stringify(isSarif.errors?.[0])}`)
  for (const { automationDetails, tool, results } of file.runs) {
    const rules = tool.driver.rules.map(({ id }) => id)
    if (new Set(rules).size < rules.length) problems.push(`${automationDetails.id}: a rule stands twice`)
    if (results.some(({ ruleId, ruleIndex }) => rules[ruleIndex] !== ruleId))
      problems.push('a result points to another rule')
    const fingerprints = results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)
    if (new Set(fingerprints).size < fingerprints.length) problems.push('two results have one fingerprint')
  }
  const categories = file.runs.map(({ automationDetails: { id } }) => id.slice(0, id.lastIndexOf('/')))
  if (new Set(categories).size < categories.length) problems.push('two runs have one category')
  if (problems.length > 0) throw new Error(problems.slice(0, 10).join('\n'))
  return file
}
