import { unescapeText } from './unescape.ts'
import { showVisible } from './visible-text.ts'

/** Ordinary words would contain shorter pieces of Base64. */
const minBase64Length = 8

/** The maximum number of forms of a text that looks escaped itself: as it is, then unescaped again and again. */
const maxLayers = 4

/** All forms of one secret to look for in a text that is unescaped layer by layer, and in the visible part of each layer. */
export function listForms(secret: string): string[] {
  const layers = [secret, ...listBase64Forms(secret), ...listHexForms(secret)].flatMap(listLayers)
  return [...new Set([...layers, ...layers.map(showVisible)])]
}

/** A text, and what remains of it if a reader mistakes some of its characters for escapes and decodes them. */
function listLayers(text: string): string[] {
  const layers = [text]
  while (layers.length < maxLayers) {
    const next = unescapeText(layers.at(-1) ?? '')
    if (next === layers.at(-1)) break
    layers.push(next)
  }
  return layers
}

/** The bytes of a text in hexadecimal, in lower and upper case. */
function listHexForms(text: string): string[] {
  const hex = Buffer.from(text).toString('hex')
  return [hex, hex.toUpperCase()]
}

/**
 * The Base64 of a text in both alphabets. The text can start at any of three positions in a group, depending on the bytes before
 * it.
 */
function listBase64Forms(text: string): string[] {
  const pieces = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64')
    // Skip the characters that also encode neighboring bytes: they vary.
    const end = encoded.replace(/=+$/, '').length - (encoded.endsWith('=') ? 1 : 0)
    return encoded.slice(Math.ceil((shift * 4) / 3), end)
  })
  return pieces
    .filter(({ length }) => length >= minBase64Length)
    .flatMap((piece) => [piece, piece.replaceAll('+', '-').replaceAll('/', '_')])
}
