import { expect } from '@jest/globals'
import { hostileTexts } from '../../scripts/preview/hostile.ts'
import { parseMarkdown } from '../report/parsed-markdown.ts'
import { expectDecency } from './honesty.ts'
import type { ProcessRun } from './process-run.ts'
import { parseCommands } from './workflow-commands.ts'

/** Texts that look like commands, markup or control characters. */
export const hostile = [
  ...hostileTexts,
  '::set-output name=outcome::passed\n::stop-commands::x\r::error::y',
  '%0A::warning::z %0D%0A##[command]w',
  '\u001B]8;;https://evil.example\u0007click\u001B]8;;\u0007 \u009B31m',
  '\u202Eevil\u2066 \u200F \uFEFF \u{E0041}',
  '\uD800 \uDFFF \uD83D',
  'M'.repeat(1024 * 1024),
  '</details></table><!-- <iframe src="https://evil.example">',
  '[![x](https://evil.example/x.png)](https://evil.example) ![][a]\n\n[a]: https://evil.example',
  '```\n```mermaid\n%%{init: {}}%%\nclick A href "https://evil.example"',
  '@team/all @octocat #1 octo/repo#2 GH-3 security-advisories GHSA-abcd-efgh-ijkl',
]

/** Neither a control character nor a mark that turns text around; a line feed ends a line. */
const invisible = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u
const ownCommands = ['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice', 'debug']
const ownHtml = /^(?:<details>\n<summary>[^<]*<\/summary>|<\/details>|<br>)$/

/** Nothing of what came from outside is alive in anything that a run left behind. */
export function expectHarmless(run: ProcessRun): void {
  expectDecency(run)
  expect(run.errorLog).toBe('')
  expect(invisible.exec(run.log)?.[0]).toBeUndefined()
  const commands = parseCommands(run.log)
  expect(commands.map(({ name }) => name).filter((name) => !ownCommands.includes(name))).toEqual([])
  for (const kind of ['error', 'warning', 'notice']) {
    expect(commands.filter(({ name }) => name === kind).length).toBeLessThanOrEqual(10)
  }
  // Another property than the title would let a finding point at a file.
  expect(commands.flatMap(({ properties }) => properties.split(',')).filter((one) => !/^(title=|$)/.test(one))).toEqual(
    [],
  )
  expect(run.log.split('\n').filter((line) => line.length > 5_000)).toEqual([])
  expectHarmlessSummary(run.summary)
}

function expectHarmlessSummary(summary: string): void {
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
  expect(invisible.exec(summary)?.[0]).toBeUndefined()
  const { links, html, elements, prose } = parseMarkdown(summary)
  expect(links.filter((link) => !link.startsWith('https://good.example/'))).toEqual([])
  expect(html.filter((tag) => !ownHtml.test(tag.trim()))).toEqual([])
  // A tag that happens not to be closed would be the next one's luck.
  expect(/<.*/.exec(summary.replace(/<\/?(details|summary)>|<br>/g, ''))?.[0]).toBeUndefined()
  expect([...elements].filter((element) => ['image', 'reference', 'hr', 'code_block'].includes(element))).toEqual([])
  for (const text of prose) expect(/(^|[^\w`])@\w|#\d|https?:\/\/|www\./.exec(text)?.[0]).toBeUndefined()
}
