import * as fc from 'fast-check'
import { hostileTexts } from '../../scripts/preview/hostile.ts'

const fragments = [
  ...hostileTexts,
  ...'| || \\| \\ ` `` ``` * ** _ __ ~ ~~ # ## > < & [ ] ( ) ! $ $$ : :: @ { } ^ = --- === - + 1. 1) "'.split(' '),
  ...'<b> </b> <!-- --> <https://a.example> [a](b) ![a](b) [^1] [^1]: &lt; &#64; &#x40; &colon; %0A %0D %25'.split(' '),
  ...'http: https:// ftp:// // mailto: www. www.a a.example .com example.com evil.io x@y.zz @team/a octo/repo GH-'.split(
    ' ',
  ),
  ...'##[group] ##[ ::warning:: ::add-mask:: 1234567 deadbeef abc 中文 ，。：（） 例え.jp :tada: :+1: a_b_c _a a_'.split(
    ' ',
  ),
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u0000',
  '\u001B[2J',
  '\u200B',
  '\u202E',
  '\u2028',
  '\uFEFF',
  '\uD800',
  '\u{1F600}',
]

/** Texts made of everything that means something to a runner, to Markdown, to HTML or to GitHub, in any order. */
export const hostileText = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fragments) }, fc.string({ unit: 'binary', maxLength: 6 })),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))
