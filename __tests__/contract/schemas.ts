import { Ajv } from 'ajv'
import { readText } from './files.ts'

/** A check of a document against a schema: a list of what is wrong, empty when nothing is. */
export type Check = (document: unknown) => string[]

const ajv = new Ajv({ allErrors: false, strict: false })

/** The check of a schema in `__tests__/schemas`. */
export function loadCheck(name: string): Check {
  const validate = ajv.compile(JSON.parse(readText(`__tests__/schemas/${name}.json`)) as object)
  return (document) => {
    validate(document)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
  }
}
