import { describe, expect, it } from '@jest/globals'
import { fleetWords } from '../../fleet/words.ts'
import { readActionFile } from '../../runner/action-file.ts'
import { readTroubleshooting } from '../../scripts/troubleshooting.ts'
import { wordTables } from '../support/words.ts'

/** Phrases that read like a translation, and what to write instead. */
const unfit: readonly (readonly [RegExp, string])[] = [
  [/\(s\)/, '{count:image|images}'],
  [/\btook\b/i, 'accepted, or how long something lasted'],
  [/\bstands?\b(?! for)/i, 'is, or a verb that says more'],
  [/\bmend\b/i, 'fix'],
  [/\bthe way to it\b/i, 'the network path to it'],
  [/\bholds?\b/i, 'contains, or is met'],
  [/\b(?:is|are) no (?!longer\b)/i, 'is not a valid'],
  [/\bterms?\b/i, 'condition'],
]

const texts: readonly (readonly [string, string])[] = [
  ...Object.entries(wordTables.en).map(([key, text]) => [key, text.replace(/\{\w+/g, '{')] as const),
  ...Object.entries(fleetWords.en).map(([key, text]) => [`fleet ${key}`, text] as const),
  ...describeDeclared('inputs'),
  ...describeDeclared('outputs'),
  ...readTroubleshooting().flatMap(({ title, intro, entries }) => [
    [`${title.en}, title`, title.en] as const,
    [`${title.en}, intro`, intro.en] as const,
    ...entries.map(({ keys, en }) => [`troubleshooting ${keys[0]}`, en] as const),
  ]),
]

describe('the voice', () => {
  it('reads every English sentence', () => {
    expect(texts.length).toBeGreaterThan(350)
  })

  it.each(unfit)('never says %s', (pattern) => {
    expect(texts.filter(([, text]) => pattern.test(text)).map(([name]) => name)).toStrictEqual([])
  })

  it.each([
    '3 image(s)',
    'HSS took the request',
    'it stands there',
    'mend it',
    'or the way to it fails',
    'it holds no entry',
    'it is no mapping',
    'a term of fail_on',
  ])('would notice "%s"', (text) => {
    expect(unfit.some(([pattern]) => pattern.test(text))).toBe(true)
  })
})

function describeDeclared(kind: 'inputs' | 'outputs'): (readonly [string, string])[] {
  return Object.entries(readActionFile()[kind]).map(([name, { description }]) => [`${kind} ${name}`, description])
}
