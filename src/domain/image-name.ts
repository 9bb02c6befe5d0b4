const dockerHubHosts = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io'])

/** The canonical spelling of a name: Docker Hub's short forms become the long one. */
export function canonicalName(name: string): string {
  const slash = name.indexOf('/')
  const first = slash === -1 ? '' : name.slice(0, slash)
  const hasHost = first.includes('.') || first.includes(':') || first === 'localhost'
  const path = hasHost ? name.slice(slash + 1) : name
  if (hasHost && !dockerHubHosts.has(first)) return name
  return `docker.io/${path.includes('/') ? path : `library/${path}`}`
}

/**
 * The longest part of a text that the filter `image_name` of ListImageLocal certainly accepts: its documented characters are
 * letters, digits, `-`, `_` and `.`, but not the `/` that names contain. Undefined if there is no such part.
 */
export function longestPlainRun(text: string): string | undefined {
  const runs = text.match(/[A-Za-z0-9._-]+/g) ?? []
  return runs.reduce<string | undefined>(
    (longest, run) => (run.length > (longest?.length ?? 0) ? run : longest),
    undefined,
  )
}

/** The word to search for a name by. All spellings of a repository have the same word. */
export function filterWord(name: string): string | undefined {
  return longestPlainRun(name.slice(name.lastIndexOf('/') + 1))
}
