/**
 * Writes the tables of inputs and outputs in both READMEs from `action.yml`: `node scripts/tables.ts`. With `--check` it writes
 * nothing and fails when a table is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { readActionFile, root } from '../runner/action-file.ts'

/** A README, the words of its table heads, and what it says of each input and output in place of `action.yml`. */
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

/** The Chinese descriptions, which `action.yml` has no place for. */
export function readChineseDescriptions(): Descriptions {
  return load(readFileSync(join(root, 'docs/tables/action.zh-CN.yml'), 'utf8')) as Descriptions
}

/** Both READMEs, as they are and as they should be. */
export function renderReadmes(): { readonly file: string; readonly is: string; readonly should: string }[] {
  return listReadmes().map((readme) => {
    const is = readFileSync(join(root, readme.file), 'utf8')
    return { file: readme.file, is, should: fillTables(is, readme) }
  })
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

if (process.argv[1] === import.meta.filename) {
  const stale = renderReadmes().filter(({ is, should }) => is !== should)
  if (process.argv.includes('--check')) {
    for (const { file } of stale)
      console.error(`The tables of ${file} are not those of action.yml. Run "npm run tables".`)
    process.exitCode = stale.length === 0 ? 0 : 1
  } else for (const { file, should } of stale) writeFileSync(join(root, file), should)
}
