import { load } from 'js-yaml'
import { describe, expect, it } from '@jest/globals'
import { defaultPolicy, formatPolicy } from '../../src/domain/policy.ts'
import { predicateType } from '../../src/report/predicate.ts'
import { listBlocks, readText } from './files.ts'

const names = ['kyverno', 'policy-controller'] as const
const pages = ['docs/attestations.md', 'docs/attestations.zh-CN.md'] as const

describe.each(names)('the policy for %s', (name) => {
  const text = readText(`docs/policies/${name}.yaml`)

  it.each(pages)('is on the page as it is tried: %s', (page) => {
    const shown = listBlocks(page).map((block) => block.text)
    expect(shown.map(withoutComment)).toContain(withoutComment(text))
  })

  it('asks for the type that the action writes, and for the default policy as reports spell it', () => {
    expect(load(text)).toBeTruthy()
    expect(text).toContain(predicateType)
    expect(text).toContain(formatPolicy(defaultPolicy))
  })
})

function withoutComment(text: string): string {
  return text.replace(/^#.*\n/, '')
}
