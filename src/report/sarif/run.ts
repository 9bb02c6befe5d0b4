import type { Words } from '../../base/words/index.ts'
import { byteSize } from '../byte-size.ts'
import { describeResult, type NamedGroup } from './result.ts'
import { describeRule, ruleId } from './rule.ts'

/** GitHub takes 25,000 results of a run and keeps the 5,000 worst. */
const maxResults = 5000

/** The JSON of one run with as many results as fit into `maxBytes`, in their order; rules stand once each. */
export function renderRun(category: string, groups: readonly NamedGroup[], words: Words, maxBytes: number): string {
  const rules: string[] = []
  const ruleIndexes = new Map<string, number>()
  const results: string[] = []
  let bytes = byteSize(wrapRun(category, '', '', groups.length))
  for (const group of groups.slice(0, maxResults)) {
    const id = ruleId(group.vulnerability)
    const index = ruleIndexes.get(id) ?? rules.length
    const rule = index === rules.length ? JSON.stringify(describeRule(group.vulnerability, words)) : ''
    const result = JSON.stringify(describeResult(group, index, words))
    bytes += byteSize(rule) + byteSize(result) + 4
    if (bytes > maxBytes) break
    if (rule !== '') {
      ruleIndexes.set(id, index)
      rules.push(rule)
    }
    results.push(result)
  }
  return wrapRun(category, rules.join(',\n'), results.join(',\n'), groups.length - results.length)
}

function wrapRun(category: string, rules: string, results: string, cut: number): string {
  const driver = `{"name":"HSS image scan","informationUri":"https://www.huaweicloud.com/product/hss.html","rules":[${rules}]}`
  const properties = cut > 0 ? `,"properties":{"resultsLeftOut":${cut}}` : ''
  return (
    `{"tool":{"driver":${driver}},"automationDetails":{"id":${JSON.stringify(category)}},` +
    `"columnKind":"utf16CodeUnits","results":[${results}]${properties}}`
  )
}
