import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { cleanText } from '../../../src/report/escape/clean.ts'
import { escapeMarkdown, markdownCode, markdownLink } from '../../../src/report/escape/markdown.ts'
import { hostileText } from '../hostile-text.ts'
import { parseMarkdown } from '../parsed-markdown.ts'

/** What GitHub's own filters look for in rendered text outside of code. */
const live = [
  /(^|\W)@[a-z0-9]/i,
  /#\d/,
  /\bgh-\d/i,
  /https?:\/\//i,
  /\bwww\./i,
  /:[a-z0-9_+-]+:/i,
  /\$/,
  /\b[0-9a-f]{7,40}\b/,
]

const contexts: readonly [name: string, wrap: (text: string) => string][] = [
  ['a line of its own', (text) => `before\n\n${text}\n\nafter`],
  ['a list item', (text) => `- ${text}\n`],
  ['a quoted bold sentence', (text) => `> [!NOTE]\n> **x ${text} x**\n`],
  ['a table cell', (text) => `| a | b |\n| --- | --- |\n| ${text} | c |\n`],
]

describe('escapeMarkdown', () => {
  it.each([
    ['swr.example.com/team/app:1.0@sha256:0123abcd', '`swr.example.com/team/app:1.0@sha256:0123abcd`'],
    ['CVE-2026-1234 in lib_a_b (x86_64): fixed', 'CVE-2026-1234 in lib_a_b (x86_64): fixed'],
    ['see https://evil.example/x, or (www.evil.example).', 'see `https://evil.example/x`, or (`www.evil.example`).'],
    ['thanks @octocat!', 'thanks `@octocat`!'],
    ['fixes octo/repo#1 and GH-2', 'fixes `octo/repo#1` and `GH-2`'],
    ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
    ['a|b', 'a&#124;b'],
    ['x@y|z`w', '`x@y`&#124;`z`&#96;`w`'],
    ['- item', '&#45; item'],
    ['1. item', '1&#46; item'],
    ['well - known', 'well - known'],
    ['# title', '&#35; title'],
    ['主机 a.example.com，端口 443', '主机 `a.example.com`，端口 443'],
    ['a\r\n\u0000b\u202Ec', 'a �b�c'],
  ])('%j becomes %j', (text, markdown) => {
    expect(escapeMarkdown(text, 200)).toBe(markdown)
  })

  it.each(contexts)('shows any text as text in %s', (_, wrap) => {
    const frame = parseMarkdown(wrap('x'))
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(text, 300)
        fc.pre(escaped !== '')
        const parsed = parseMarkdown(wrap(escaped))
        expect(parsed.links).toEqual([])
        expect(parsed.html).toEqual([])
        expect(
          [...parsed.elements].filter((element) => !frame.elements.has(element) && element !== 'code_inline'),
        ).toEqual([...parsed.elements].filter((element) => element === 'text_special' && !frame.elements.has(element)))
        expect(parsed.rows).toEqual(frame.rows)
        expect(parsed.text).toContain(cleanText(text, 300))
        for (const prose of parsed.prose) for (const pattern of live) expect(prose).not.toMatch(pattern)
      }),
      { numRuns: 1500 },
    )
  })

  it('never writes what a careless reader takes for a tag, an image or a comment', () => {
    fc.assert(fc.property(hostileText, (text) => expect(escapeMarkdown(text, 300)).not.toMatch(/<|\]\(|!\[/)))
  })

  it('keeps ordinary words as they are', () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9/:-]{0,20}[A-Za-z0-9]$/)
    fc.assert(fc.property(word, (text) => expect(escapeMarkdown(`a ${text} b`, 100)).toContain(text)))
  })

  it('keeps image references findable', () => {
    const name = fc.stringMatching(
      /^[a-z0-9]{1,8}(\.[a-z0-9]{1,8}){0,3}(\/[a-z0-9]{1,8}([._-][a-z0-9]{1,8}){0,2}){0,3}$/,
    )
    fc.assert(
      fc.property(name, fc.stringMatching(/^[\w.-]{1,20}$/), (path, tag) => {
        const image = `${path}:${tag}@sha256:${'0'.repeat(64)}`
        expect(escapeMarkdown(`not found: ${image}.`, 400)).toContain(image)
        expect(markdownCode(image, 400)).toContain(image)
      }),
    )
  })

  it('cuts long texts and long words', () => {
    expect(escapeMarkdown('abc def', 5)).toBe('abc…')
    expect(escapeMarkdown('x'.repeat(5000), 4000)).toBe(`${'x'.repeat(600)}…`)
  })
})

describe('markdownCode', () => {
  it('shows any text as text, in a table cell too', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const code = markdownCode(text, 300)
        fc.pre(code !== '')
        const parsed = parseMarkdown(`| a | b |\n| --- | --- |\n| ${code} | c |\n`)
        expect(parsed.rows).toEqual([2, 2])
        expect([parsed.links, parsed.html]).toEqual([[], []])
        expect(parsed.text).toContain(cleanText(text, 300))
      }),
      { numRuns: 1500 },
    )
  })
})

describe('markdownLink', () => {
  it.each([
    ['https://nvd.nist.gov/vuln/detail/CVE-2026-1', '[CVE-2026-1](https://nvd.nist.gov/vuln/detail/CVE-2026-1)'],
    ['https://a.example/?x=1&copy=2', '[CVE-2026-1](https://a.example/?x=1&amp;copy=2)'],
    ...[
      'http://a.example/',
      'HTTPS://a.example/',
      'javascript:alert(1)',
      'https://a.example/x)',
      'https://a.example/"x',
      "https://a.example/'x",
      'https://a.example/x y',
      'https://a.example/\n',
      'https://a.example/<x>',
      'https://a.example/\\x',
      'https://a.example/a|b',
      'https://user@a.example/',
      'https://user:word@a.example/',
      'https://',
      'https:///x',
      'https://a.example:99999/',
      `https://a.example/${'x'.repeat(2000)}`,
      '//a.example',
      '',
    ].map((url) => [url, 'CVE-2026-1'] as const),
  ])('%j becomes %j', (url, markdown) => {
    expect(markdownLink('CVE-2026-1', url, 80)).toBe(markdown)
  })

  it('is one link to exactly the address, whatever the label is', () => {
    const url = 'https://nvd.nist.gov/vuln/detail/CVE-2026-1?a=1&b=2'
    fc.assert(
      fc.property(hostileText, (label) => {
        const link = markdownLink(label, url, 80)
        fc.pre(link !== '')
        const parsed = parseMarkdown(`| a | b |\n| --- | --- |\n| ${link} | c |\n`)
        expect(parsed.links).toEqual([url])
        expect(parsed.rows).toEqual([2, 2])
        expect(parsed.html).toEqual([])
      }),
    )
  })
})
