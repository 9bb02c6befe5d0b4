import { mapValues, type Message } from '../base/words/index.ts'
import type { Acceptance, Finding, Vulnerability } from '../domain/finding.ts'
import type { IgnoreFile } from '../domain/ignore-list.ts'
import type { DryRunFacts, ImageResult, ScanReport } from '../domain/scan-report.ts'

type Scrub = (text: string) => string

/** A short secret may occur in a digest by chance, and a digest with a gap is useless. */
const digestForm = /^sha\d+:[0-9a-f]{32,}$/

/** The number of ids searched at once. */
const idsAtOnce = 1000

/**
 * Removes secrets from a report before it is rendered: once a text is cut or escaped, a secret in it is no longer recognizable.
 * Texts of findings were cleaned on arrival. That leaves the messages, the user's own texts, and the identifiers of images and
 * findings. Outcomes, statuses, severities and the region are the program's own words and stay.
 */
export function scrubReport(report: ScanReport, scrub: Scrub): ScanReport {
  const sentence = (said: Message) => mapValues(said, scrub)
  const cleaned = cleanVulnerabilities(report.images, scrub)
  return {
    ...report,
    reason: sentence(report.reason),
    advice: report.advice && sentence(report.advice),
    projectId: report.projectId && scrub(report.projectId),
    images: report.images.map((image) => scrubImage(image, cleaned, scrub)),
    ignoreWarnings: report.ignoreWarnings.map(sentence),
    notes: report.notes.map(sentence),
    baseline: report.baseline && {
      ...report.baseline,
      path: scrub(report.baseline.path),
      finishedAt: scrub(report.baseline.finishedAt),
      fixed: report.baseline.fixed.map(({ imageName, id }) => ({ imageName: scrub(imageName), id: scrub(id) })),
    },
    checks: report.checks?.map((check) => ({ ...check, detail: sentence(check.detail) })) ?? null,
    dryRun: report.dryRun && scrubDryRun(report.dryRun, scrub),
  }
}

function scrubDryRun({ requests, rows, permissions }: DryRunFacts, scrub: Scrub): DryRunFacts {
  const text = (value: string | null) => value && scrub(value)
  return {
    requests: requests.map((request) => ({
      ...request,
      target: scrub(request.target),
      settings: scrub(request.settings),
      images: request.images.map(scrub),
    })),
    rows: rows.map((row) => ({
      ...row,
      image: scrub(row.image),
      place: scrub(row.place),
      scanStatus: scrub(row.scanStatus),
      rating: text(row.rating),
    })),
    permissions,
  }
}

/** Maps each id that contains a secret to the id without it. Nearly always empty. */
type Cleaned = ReadonlyMap<Vulnerability, Vulnerability>

/** Findings share their vulnerability, so check each only once. */
function cleanVulnerabilities(images: readonly ImageResult[], scrub: Scrub): Cleaned {
  const distinct = new Set<Vulnerability>()
  for (const { findings } of images) for (const { vulnerability } of findings) distinct.add(vulnerability)
  const all = [...distinct]
  const cleaned = new Map<Vulnerability, Vulnerability>()
  for (let start = 0; start < all.length; start += idsAtOnce) {
    const some = all.slice(start, start + idsAtOnce)
    const ids = some.map(({ id, cves }) => [id, ...cves].join(' ')).join(' ')
    if (scrub(ids) === ids) continue
    for (const one of some) cleaned.set(one, { ...one, id: scrub(one.id), cves: one.cves.map(scrub) })
  }
  return cleaned
}

function cleanFindings(findings: readonly Finding[], cleaned: Cleaned): readonly Finding[] {
  if (cleaned.size === 0) return findings
  return findings.map((finding) => ({
    ...finding,
    vulnerability: cleaned.get(finding.vulnerability) ?? finding.vulnerability,
  }))
}

function scrubDigest(digest: string, scrub: Scrub): string {
  return digestForm.test(digest) ? digest : scrub(digest)
}

function scrubImage(image: ImageResult, cleaned: Cleaned, scrub: Scrub): ImageResult {
  const text = (value: string | null) => value && scrub(value)
  const { details, registry } = image
  return {
    ...image,
    registry: registry && { name: text(registry.name), type: text(registry.type), namespace: text(registry.namespace) },
    image: scrub(image.image),
    imageName: text(image.imageName),
    imageVersion: text(image.imageVersion),
    imageDigest: image.imageDigest && scrubDigest(image.imageDigest, scrub),
    subjects: image.subjects.map(({ name, digest }) => ({ name: scrub(name), digest: scrubDigest(digest, scrub) })),
    imageId: text(image.imageId),
    localImageType: text(image.localImageType),
    reason: image.reason && mapValues(image.reason, scrub),
    scanStatus: text(image.scanStatus),
    hostNames: image.hostNames.map(scrub),
    rating: text(image.rating),
    findings: cleanFindings(image.findings, cleaned),
    details: details.explained
      ? { explained: true, remark: details.remark && mapValues(details.remark, scrub) }
      : { explained: false, why: mapValues(details.why, scrub) },
  }
}

/** The ignore file, whose reasons appear next to the findings that they accept. Ids and globs are compared, so they stay. */
export function scrubIgnoreFile(file: IgnoreFile, scrub: Scrub): IgnoreFile {
  const clean = <Entry extends Acceptance>(entry: Entry): Entry => ({ ...entry, reason: scrub(entry.reason) })
  return { ...file, entries: file.entries.map(clean) }
}
