import { unescapeText } from './unescape.ts'
import { showVisible } from './visible-text.ts'

/** Shorter pieces of Base64 would be found in ordinary words. */
const minBase64Length = 8

/** So often a secret is unescaped that looks escaped itself. */
const maxLayers = 4

/** What to look for in a text that is unescaped layer by layer, and in what is visible of it: each form once, for one secret. */
export function listForms(secret: string): string[] {
  const layers = [secret, ...listBase64Forms(secret), ...listHexForms(secret)].flatMap(listLayers)
  return [...new Set([...layers, ...layers.map(showVisible)])]
}

/** A text, and what is left of it where a reader takes its own characters for escapes and unescapes them too. */
function listLayers(text: string): string[] {
  const layers = [text]
  while (layers.length < maxLayers) {
    const next = unescapeText(layers.at(-1) ?? '')
    if (next === layers.at(-1)) break
    layers.push(next)
  }
  return layers
}

/** Its bytes in hexadecimal digits, in either case. */
function listHexForms(text: string): string[] {
  const hex = Buffer.from(text).toString('hex')
  return [hex, hex.toUpperCase()]
}

/** In either alphabet. A text can begin at any of three places of a group, depending on what stands before it. */
function listBase64Forms(text: string): string[] {
  const pieces = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64')
    // What the text shares with its neighbours looks different each time.
    const end = encoded.replace(/=+$/, '').length - (encoded.endsWith('=') ? 1 : 0)
    return encoded.slice(Math.ceil((shift * 4) / 3), end)
  })
  return pieces
    .filter(({ length }) => length >= minBase64Length)
    .flatMap((piece) => [piece, piece.replaceAll('+', '-').replaceAll('/', '_')])
}
