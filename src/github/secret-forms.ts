/** Shorter pieces of Base64 would be found in ordinary words. */
const minBase64Length = 8

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** How a service or a proxy may echo a text: as it is, as JSON, in a URL or a form, in HTML, in Base64; each form once. */
export function listForms(text: string): string[] {
  const url = encodeURIComponent(text.toWellFormed())
  const lowerUrl = url.replace(/%../g, (escape) => escape.toLowerCase())
  return [
    ...new Set([
      text,
      JSON.stringify(text).slice(1, -1),
      url,
      lowerUrl,
      url.replaceAll('%20', '+'),
      lowerUrl.replaceAll('%20', '+'),
      text.replace(/[&<>"']/g, (character) => htmlEntities[character] ?? character),
      ...listBase64Forms(text),
    ]),
  ]
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
