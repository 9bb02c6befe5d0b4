/** Shorter pieces of Base64 would be found in ordinary words. */
const minBase64Length = 8

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Shorter texts in lower case would be found in ordinary words. */
const minLowerCaseLength = 12

/**
 * How a service or a proxy may echo a text, each form once: as it is, as JSON, in a URL or a form, in HTML, in Base64, in lower case
 * (severities are shown so), and JSON and URLs inside of each other.
 */
export function listForms(text: string): string[] {
  const spellings = listSpellings(text)
  const twice = spellings.flatMap((spelling) => [spellJson(spelling), ...listUrlForms(spelling)])
  const lower = text.length < minLowerCaseLength ? [] : [text.toLowerCase()]
  return [...new Set([...spellings, ...twice, ...lower, ...listBase64Forms(text)])]
}

function listSpellings(text: string): string[] {
  const html = text.replace(/[&<>"']/g, (character) => htmlEntities[character] ?? character)
  return [text, spellJson(text), ...listUrlForms(text), html]
}

function spellJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** Escapes in either case of letters, and a blank as URLs and as forms have it. */
function listUrlForms(text: string): string[] {
  const upper = encodeURIComponent(text.toWellFormed())
  const forms = [upper, upper.replace(/%../g, (escape) => escape.toLowerCase())]
  return [...forms, ...forms.map((form) => form.replaceAll('%20', '+'))]
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
