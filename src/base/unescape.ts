import { replaceTraced, type TracedText } from './traced-text.ts'

const continuation = '%[89abAB][0-9a-fA-F]'

/**
 * One escaped character: in JSON and similar notations, in HTML, in percent encoding (a whole UTF-8 character), or as the `+` of
 * forms.
 */
const escapePattern = new RegExp(
  [
    String.raw`\\u\{[0-9a-fA-F]{1,6}\}`,
    String.raw`\\U[0-9a-fA-F]{8}`,
    String.raw`\\u[0-9a-fA-F]{4}`,
    String.raw`\\x[0-9a-fA-F]{2}`,
    String.raw`\\[bfnrtv0!-/:-@[-\`{-~]`,
    String.raw`&#[xX][0-9a-fA-F]{1,6};?`,
    String.raw`&#[0-9]{1,7};?`,
    String.raw`&[A-Za-z][A-Za-z0-9]{1,11};`,
    `%[cdCD][0-9a-fA-F]${continuation}`,
    `%[eE][0-9a-fA-F](?:${continuation}){2}`,
    `%[fF][0-7](?:${continuation}){3}`,
    String.raw`%[uU][0-9a-fA-F]{4}`,
    `%[0-9a-fA-F]{2}`,
    String.raw`\+`,
  ].join('|'),
  'g',
)

const controls: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  0: '\0',
}

/** HTML's names of the characters on a keyboard, then those of Latin-1 from U+00A0 on. */
const asciiNames =
  'excl ! quot " num # dollar $ percnt % amp & apos \' lpar ( rpar ) ast * midast * plus + comma , period . sol / colon : semi ; lt < equals = gt > quest ? commat @ lsqb [ lbrack [ bsol \\ rsqb ] rbrack ] hat ^ Hat ^ lowbar _ UnderBar _ grave ` lcub { lbrace { verbar | vert | VerticalLine | rcub } rbrace } AMP & LT < GT > QUOT " Tab \t NewLine \n'
const latinNames =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

let entities: ReadonlyMap<string, string> | undefined

/** Removes one layer of escapes, in linear time. Keeps text that only looks like an escape. */
export function unescapeText(text: string): string {
  return text.replace(escapePattern, decodeEscape)
}

/** Like `unescapeText`, but also returns the original position of each unit. */
export function unescapeWithOrigin(text: string): TracedText {
  // A decoded character is never longer than its escape.
  return replaceTraced(text, escapePattern, decodeEscape)
}

function decodeEscape(escape: string): string {
  if (escape === '+') return ' '
  if (escape.startsWith('%')) return decodePercent(escape)
  if (escape.startsWith('&#')) return decodeNumber(escape.slice(2).replace(';', ''), escape)
  if (escape.startsWith('&')) return (entities ??= listEntities()).get(escape.slice(1, -1)) ?? escape
  const kind = escape[1] ?? ''
  if (escape.length > 2) return decodeCodePoint(Number.parseInt(escape.slice(2).replace('{', ''), 16), escape)
  return controls[kind] ?? kind
}

function decodePercent(escape: string): string {
  if (/^%u/i.test(escape)) return String.fromCharCode(Number.parseInt(escape.slice(2), 16))
  try {
    return decodeURIComponent(escape)
  } catch {
    // Not UTF-8, so decode it as Latin-1.
    return escape.length === 3 ? String.fromCharCode(Number.parseInt(escape.slice(1), 16)) : escape
  }
}

function decodeNumber(digits: string, escape: string): string {
  const isHex = /^x/i.test(digits)
  return decodeCodePoint(Number.parseInt(isHex ? digits.slice(1) : digits, isHex ? 16 : 10), escape)
}

function decodeCodePoint(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise
}

function listEntities(): ReadonlyMap<string, string> {
  const ascii = asciiNames.split(' ')
  const latin = latinNames.split(' ')
  return new Map([
    ...latin.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
    ...ascii.flatMap((name, index) => (index % 2 === 0 ? [[name, ascii[index + 1] ?? ''] as const] : [])),
  ])
}
