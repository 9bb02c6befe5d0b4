/** Percent-encodes what `kept` does not match, byte by byte. */
function percent(text: string, kept: RegExp): string {
  return Array.from(text.toWellFormed(), (char) => (kept.test(char) ? char : percentBytes(char))).join('')
}

function percentBytes(text: string): string {
  return Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

function unicode(char: string): string {
  return Array.from({ length: char.length }, (_, index) => {
    return `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`
  }).join('')
}

const json = (text: string) => JSON.stringify(text).slice(1, -1)
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** How services, gateways and proxies spell a text that they send back. */
export const spellings: Readonly<Record<string, (text: string) => string>> = {
  json,
  'JSON of Gson': (text) => json(text).replace(/[<>&='\u2028\u2029]/g, unicode),
  'JSON of Go': (text) => json(text).replace(/[<>&]/g, unicode),
  'JSON of PHP': (text) =>
    json(text)
      .replaceAll('/', '\\/')
      .replace(/[^\0-~]/g, unicode),
  'JSON of Python': (text) => json(text).replace(/[^\0-~]/g, unicode),
  HTML: (text) => text.replace(/[&<>"']/g, (char) => named[char] ?? char),
  'HTML by number': (text) => Array.from(text, (char) => `&#${char.codePointAt(0)};`).join(''),
  'HTML by hexadecimal number': (text) =>
    Array.from(text, (char) => `&#x${char.codePointAt(0)?.toString(16)};`).join(''),
  URL: (text) => encodeURIComponent(text.toWellFormed()),
  'RFC 3986': (text) => percent(text, /^[A-Za-z0-9._~-]$/),
  'RFC 3986 in lower case': (text) =>
    percent(text, /^[A-Za-z0-9._~-]$/).replace(/%../g, (escape) => escape.toLowerCase()),
  form: (text) => percent(text, /^[A-Za-z0-9*._ -]$/).replaceAll(' ', '+'),
  Java: (text) => percent(text, /^[A-Za-z0-9*._ -]$/).replaceAll(' ', '+'),
  'every byte': percentBytes,
}

/** The same three times, and one inside of another. */
export const nestedSpellings: Readonly<Record<string, (text: string) => string>> = {
  'JSON three times': (text) => json(json(json(text))),
  'JSON of Gson in HTML': (text) => apply('HTML', apply('JSON of Gson', text)),
  'JSON in HTML by number': (text) => apply('HTML by number', apply('json', text)),
  'HTML in JSON': (text) => json(apply('HTML', text)),
  'a form in JSON of PHP': (text) => apply('JSON of PHP', apply('form', text)),
  'a URL in a URL': (text) => apply('URL', apply('URL', text)),
  'JSON three times in HTML in a URL': (text) => apply('URL', apply('HTML', json(json(json(text))))),
}

function apply(name: string, text: string): string {
  return spellings[name]?.(text) ?? text
}
