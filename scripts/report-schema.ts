/**
 * Makes the JSON Schema of `report_file` from the type that the code uses to write it, `src/report/report-document.ts`. The
 * comments of that file become the descriptions; the tags `@format`, `@pattern` and `@integer` add what TypeScript cannot
 * express.
 */
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../runner/action-file.ts'

type Schema = Readonly<Record<string, unknown>>

/** The path of the schema. */
export const reportSchemaFile = 'docs/report.schema.json'

const typeFile = 'src/report/report-document.ts'
const rootName = 'ReportDocument'

/** The text of the schema. */
export function renderReportSchema(): string {
  return `${JSON.stringify(makeReportSchema(), undefined, 2)}\n`
}

function makeReportSchema(): Schema {
  const program = ts.createProgram([join(root, typeFile)], {
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(join(root, typeFile))
  const declaration = file?.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === rootName,
  )
  if (declaration === undefined) throw new Error(`${typeFile} has no ${rootName}`)
  const definitions = new Map<string, Schema>()
  const rootSchema = describeObject(checker.getTypeAtLocation(declaration), checker, definitions)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'report_file of HSS image scan',
    ...rootSchema,
    $defs: Object.fromEntries([...definitions].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  }
}

/** An object that may have further fields, because later versions of the action add some. */
function describeObject(type: ts.Type, checker: ts.TypeChecker, definitions: Map<string, Schema>): Schema {
  const properties = checker.getPropertiesOfType(type)
  return {
    ...describe(type.symbol, checker),
    type: 'object',
    required: properties.map(({ name }) => name),
    properties: Object.fromEntries(
      properties.map((property) => [
        property.name,
        {
          ...describe(property, checker),
          ...describeType(checker.getTypeOfSymbol(property), readTags(property), checker, definitions),
        },
      ]),
    ),
  }
}

function describe(symbol: ts.Symbol, checker: ts.TypeChecker): Schema {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ')
  return text === '' ? {} : { description: text }
}

function readTags(symbol: ts.Symbol): ReadonlyMap<string, string> {
  return new Map(symbol.getJsDocTags().map(({ name, text }) => [name, ts.displayPartsToString(text)]))
}

function describeType(
  type: ts.Type,
  tags: ReadonlyMap<string, string>,
  checker: ts.TypeChecker,
  definitions: Map<string, Schema>,
): Schema {
  const parts = type.isUnion() ? type.types : [type]
  const words = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : [])).toSorted()
  const schemas = [
    ...(parts.some((part) => part.flags & ts.TypeFlags.BooleanLike) ? [{ type: 'boolean' }] : []),
    ...(words.length > 0 ? [{ enum: words }] : []),
    ...parts
      .filter((part) => !part.isStringLiteral() && !(part.flags & ts.TypeFlags.BooleanLike))
      .map((part) => describePart(part, tags, checker, definitions)),
  ]
  const [first = {}] = schemas
  if (schemas.length === 1) return first
  const ordered = schemas.toSorted(putNullLast)
  const types = ordered.map(({ type, ...rest }) => (Object.keys(rest).length === 0 ? type : undefined))
  return types.includes(undefined) ? { anyOf: ordered } : { type: types }
}

function putNullLast(one: Schema, other: Schema): number {
  return Number(one['type'] === 'null') - Number(other['type'] === 'null')
}

function describePart(
  type: ts.Type,
  tags: ReadonlyMap<string, string>,
  checker: ts.TypeChecker,
  definitions: Map<string, Schema>,
): Schema {
  if (type.isNumberLiteral()) return { const: type.value }
  if (type.flags & ts.TypeFlags.Null) return { type: 'null' }
  if (type.flags & ts.TypeFlags.Number)
    return tags.has('integer') ? { type: 'integer', minimum: 0 } : { type: 'number' }
  if (type.flags & ts.TypeFlags.String) {
    const limits = ['format', 'pattern'].filter((name) => tags.has(name)).map((name) => [name, tags.get(name)])
    return { type: 'string', ...Object.fromEntries(limits) }
  }
  const [item] = checker.isArrayLikeType(type) ? checker.getTypeArguments(type as ts.TypeReference) : []
  if (item !== undefined) return { type: 'array', items: describeType(item, tags, checker, definitions) }
  const { name } = type.symbol
  if (!type.isClassOrInterface()) throw new Error(`${typeFile}: ${checker.typeToString(type)} has no name`)
  if (!definitions.has(name)) {
    definitions.set(name, {})
    definitions.set(name, describeObject(type, checker, definitions))
  }
  return { $ref: `#/$defs/${name}` }
}
