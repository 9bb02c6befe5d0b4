const maxUrlLength = 1000
/** A URL without blanks, quotes, brackets, backslashes or pipes, which could end a link early in Markdown or HTML. */
const plainUrl = /^https:\/\/[A-Za-z0-9][A-Za-z0-9\-._~:/?#@!$&*+,;=%]+$/

/**
 * Returns `url` if it may become a link: an absolute `https` address of plain characters without user or password. Otherwise
 * null.
 */
export function acceptUrl(url: string): string | null {
  if (url.length > maxUrlLength || !plainUrl.test(url) || !URL.canParse(url)) return null
  const { hostname, username, password } = new URL(url)
  return hostname !== '' && username === '' && password === '' ? url : null
}
