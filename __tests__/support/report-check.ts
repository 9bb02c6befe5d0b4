import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readText } from '../contract/files.ts'
import type { ReportDocument } from '../../src/report/report-document.ts'

const validate = compile()

/** The schema that is published allows fields that it does not know; what this version writes has none. */
function compile() {
  const ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true })
  addFormats.default(ajv)
  const schema: unknown = JSON.parse(readText('docs/report.schema.json'), (_, value: unknown) =>
    isObjectSchema(value) ? { ...value, additionalProperties: false } : value,
  )
  return ajv.compile<ReportDocument>(schema as object)
}

function isObjectSchema(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'object'
}

/** A report as it was read, and an error that says why when the published schema does not allow it. */
export function checkReport(report: unknown): ReportDocument {
  if (validate(report)) return report
  const [problem] = validate.errors ?? []
  throw new Error(`report_file ${problem?.instancePath ?? ''}: ${problem?.message} ${JSON.stringify(problem?.params)}`)
}
