import { formatName, type ImageEntry } from '../domain/image-entry.ts'
import type { ImageIdentity } from '../domain/image-identity.ts'
import type { AttestationSubject } from '../domain/scan-report.ts'

/**
 * The subjects that these entries asked for, each once, with the digest that was judged. For a build, it is the digest of its
 * manifest, but never that of an index. Without a name or a digest, nothing can be attested.
 */
export function listSubjects(entries: Iterable<ImageEntry>, { digest }: ImageIdentity): readonly AttestationSubject[] {
  const subjects = new Map<string, AttestationSubject>()
  for (const entry of entries) {
    for (const subject of subjectsOf(entry, digest)) subjects.set(`${subject.name}@${subject.digest}`, subject)
  }
  return [...subjects.values()]
}

function subjectsOf(entry: ImageEntry, judged: string | null): AttestationSubject[] {
  switch (entry.kind) {
    case 'digest':
      return []
    case 'named': {
      const name = formatName(entry.selector)
      return name === '' || judged === null ? [] : [{ name, digest: judged }]
    }
    case 'build': {
      const { names, manifestDigest, isIndex } = entry.build
      if (manifestDigest === undefined || isIndex) return []
      return names.map(({ name }) => ({ name, digest: manifestDigest }))
    }
  }
}
