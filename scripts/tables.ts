/**
 * Writes the generated parts of documents: the tables of inputs and outputs in both READMEs, the troubleshooting pages, and the
 * schema of `report_file`. `node scripts/tables.ts`; with `--check` it writes nothing, and fails if a document is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { readActionFile, root } from '../runner/action-file.ts'
import { languages, loadWords } from '../src/base/words/index.ts'
import { renderReportSchema, reportSchemaFile } from './report-schema.ts'
import { renderTroubleshooting } from './troubleshooting.ts'

/** A README, the headings of its tables, and its own descriptions of inputs and outputs, which replace those of `action.yml`. */
interface Readme {
  readonly file: string
  readonly heads: { readonly inputs: readonly string[]; readonly outputs: readonly string[] }
  readonly descriptions: Descriptions
}

/** Descriptions by name. */
export interface Descriptions {
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
}

/** The Chinese descriptions. `action.yml` has no place for them. */
export function readChineseDescriptions(): Descriptions {
  return load(readFileSync(join(root, 'docs/tables/action.zh-CN.yml'), 'utf8')) as Descriptions
}

/** A document with generated parts: its current and its expected text. */
export interface GeneratedDocument {
  readonly file: string
  readonly is: string
  readonly should: string
}

/** Every document with generated parts. */
export async function renderDocuments(): Promise<GeneratedDocument[]> {
  const readmes = listReadmes().map((readme) => {
    const is = readDocument(readme.file)
    return { file: readme.file, is, should: fillTables(is, readme) }
  })
  const pages = await Promise.all(
    languages.map(async (language) => {
      const file = `docs/troubleshooting${language === 'en' ? '' : `.${language}`}.md`
      return { file, is: readDocument(file), should: renderTroubleshooting(language, await loadWords(language)) }
    }),
  )
  const schema = { file: reportSchemaFile, is: readDocument(reportSchemaFile), should: renderReportSchema() }
  return [...readmes, ...pages, schema]
}

function readDocument(file: string): string {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function listReadmes(): Readme[] {
  const { inputs, outputs } = readActionFile()
  const describe = (declared: Readonly<Record<string, { readonly description: string }>>) =>
    Object.fromEntries(Object.entries(declared).map(([name, { description }]) => [name, description]))
  return [
    {
      file: 'README.md',
      heads: { inputs: ['Input', 'Default', 'Meaning'], outputs: ['Output', 'Meaning'] },
      descriptions: { inputs: describe(inputs), outputs: describe(outputs) },
    },
    {
      file: 'README.zh-CN.md',
      heads: { inputs: ['输入', '默认值', '含义'], outputs: ['输出', '含义'] },
      descriptions: readChineseDescriptions(),
    },
  ]
}

function fillTables(markdown: string, { heads, descriptions }: Readme): string {
  const { inputs, outputs } = readActionFile()
  const inputRows = Object.entries(inputs).map(([name, { default: byDefault }]) => [
    `\`${name}\``,
    byDefault === undefined ? '' : `\`${byDefault}\``,
    descriptions.inputs[name] ?? '',
  ])
  const outputRows = Object.keys(outputs).map((name) => [`\`${name}\``, descriptions.outputs[name] ?? ''])
  return fillSection(
    fillSection(markdown, 'inputs', renderTable(heads.inputs, inputRows)),
    'outputs',
    renderTable(heads.outputs, outputRows),
  )
}

function renderTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`
  return [line(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}

function escapeCell(text: string): string {
  return text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function fillSection(markdown: string, name: string, table: string): string {
  const [begin, end] = [`<!-- ${name}: npm run tables -->`, `<!-- /${name} -->`]
  const [before, rest] = splitOnce(markdown, begin)
  const [, after] = splitOnce(rest, end)
  return `${before}${begin}\n\n${table}\n\n${end}${after}`
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  if (at === -1 || text.includes(separator, at + 1)) throw new Error(`"${separator}" must stand there exactly once`)
  return [text.slice(0, at), text.slice(at + separator.length)]
}

if (process.argv[1] === import.meta.filename) void writeDocuments(process.argv.includes('--check'))

async function writeDocuments(checkOnly: boolean): Promise<void> {
  const stale = (await renderDocuments()).filter(({ is, should }) => is !== should)
  for (const { file, should } of stale) {
    if (checkOnly) console.error(`${file} is not what action.yml and the word tables say. Run "npm run tables".`)
    else writeFileSync(join(root, file), should)
  }
  if (checkOnly && stale.length > 0) process.exitCode = 1
}
