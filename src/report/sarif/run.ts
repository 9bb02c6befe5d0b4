import { version } from '../../base/version.ts'
import type { Words } from '../../base/words/index.ts'
import { byteSize } from '../byte-size.ts'
import { describeResult, type NamedGroup } from './result.ts'
import { describeRule, ruleId } from './rule.ts'

/** GitHub accepts 25,000 results per run and keeps the 5,000 worst. */
export const maxResults = 5000

/** The JSON of a run, and the number of its results. */
export interface RenderedRun {
  readonly text: string
  readonly bytes: number
  readonly resultCount: number
  readonly leftOutCount: number
}

/** Renders one run with as many results as fit into `maxBytes`, in their order. Each rule occurs once. */
export function renderRun(
  category: string,
  groups: readonly NamedGroup[],
  words: Words,
  maxBytes: number,
): RenderedRun {
  const rules: string[] = []
  const ruleIndexes = new Map<string, number>()
  const results: string[] = []
  let bytes = byteSize(wrapRun(category, '', '', groups.length))
  for (const group of groups.slice(0, maxResults)) {
    const id = ruleId(group.vulnerability)
    const index = ruleIndexes.get(id) ?? rules.length
    const rule = index === rules.length ? JSON.stringify(describeRule(group.vulnerability, words)) : ''
    const result = JSON.stringify(describeResult(group, index, words))
    const more = byteSize(rule) + byteSize(result) + 4
    if (bytes + more > maxBytes) break
    bytes += more
    if (rule !== '') {
      ruleIndexes.set(id, index)
      rules.push(rule)
    }
    results.push(result)
  }
  const leftOutCount = groups.length - results.length
  const text = wrapRun(category, rules.join(',\n'), results.join(',\n'), leftOutCount)
  return { text, bytes, resultCount: results.length, leftOutCount }
}

function wrapRun(category: string, rules: string, results: string, cut: number): string {
  const driver =
    `{"name":"HSS image scan","semanticVersion":"${version}",` +
    `"informationUri":"https://www.huaweicloud.com/product/hss.html","rules":[${rules}]}`
  const properties = cut > 0 ? `,"properties":{"resultsLeftOut":${cut}}` : ''
  return (
    `{"tool":{"driver":${driver}},"automationDetails":{"id":${JSON.stringify(category)}},` +
    `"columnKind":"utf16CodeUnits","results":[${results}]${properties}}`
  )
}
