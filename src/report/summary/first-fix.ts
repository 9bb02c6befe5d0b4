import { message, say, type Message } from '../../base/words/index.ts'
import type { ImageResult } from '../../domain/scan-report.ts'
import { listProven } from '../../domain/totals.ts'
import { countsFinding } from '../../domain/counted-findings.ts'
import { listCounted } from '../counted-findings.ts'
import { escapeMarkdown, markdownCode, markdownLink } from '../escape/markdown.ts'
import { describeSeverity } from '../severity-words.ts'
import type { VulnerabilityGroup } from '../vulnerability-groups.ts'
import type { SummaryContext } from './context.ts'
import { listImages } from './findings.ts'
import { listSoftware } from './software.ts'

/** The maximum length of the first solution. */
const solutionLength = 500

/**
 * The first thing to fix in a run that is not green: which package to update to which version, or that HSS does not say. Lines of
 * Markdown; none if nothing was found.
 */
export function renderFirstFix(context: SummaryContext, maxLength: number): string[] {
  const { report, words } = context
  const [first, ...rest] = findFirstFix(context, Math.min(maxLength, solutionLength))
  if (first === undefined) return []
  const label = report.outcome === 'failed' ? words.summary_fix_first : words.summary_worst_finding
  return [
    say(words, message('summary_labelled', { label: `**${label}**`, text: say(words, first) })),
    ...rest.map((line) => `- ${say(words, line)}`),
  ]
}

function findFirstFix(context: SummaryContext, maxLength: number): Message[] {
  const { report, standing, policy } = context
  if (report.outcome === 'passed' || report.outcome === 'submitted' || report.outcome === 'dry_run') return []
  const proven = listProven(report.images)
  const infected = proven.find(({ maliciousFileNum }) => (maliciousFileNum ?? 0) > 0)
  const countsFiles = policy?.terms.some(({ kind }) => kind === 'malicious_file') ?? false
  if (countsFiles && infected !== undefined) return fixMaliciousFile(infected, context, maxLength)
  const counted = listCounted(proven, (finding) => policy !== undefined && countsFinding(policy, finding))
  const group = standing.find(({ vulnerability }) => counted.has(vulnerability.id))
  if (group !== undefined) return fixVulnerability(group, context, maxLength)
  if (report.outcome !== 'failed') return standing[0] ? fixVulnerability(standing[0], context, maxLength) : []
  const unexplained = proven.find(({ details }) => !details.explained)
  if (unexplained !== undefined) return [fixRating(unexplained, context)]
  const unsafe = proven.find(({ unsafeSettingNum }) => (unsafeSettingNum ?? 0) > 0)
  if (unsafe === undefined) return []
  const image = markdownCode(context.labels.of(unsafe).short, 200)
  return [message('fix_unsafe_settings', { count: unsafe.unsafeSettingNum ?? 0, image })]
}

function fixVulnerability(group: VulnerabilityGroup, context: SummaryContext, maxLength: number): Message[] {
  const { words } = context
  const { id, url, title, cvss, solution } = group.vulnerability
  const values = {
    id: markdownLink(id, url, 80),
    severity: escapeMarkdown(describeSeverity(group.vulnerability, words), 60),
    score: cvss ?? words.count_unknown,
  }
  const head = group.isNew === true ? message('fix_vulnerability_new', values) : message('fix_vulnerability', values)
  const called = title === '' || title === id ? '' : escapeMarkdown(title, Math.min(maxLength, 200))
  return [
    called === '' ? head : message('summary_labelled', { label: head, text: called }),
    ...tellPackage(group, context),
    solution.trim() === ''
      ? message('fix_no_solution')
      : message('fix_solution', { solution: escapeMarkdown(solution, maxLength) }),
    message('summary_labelled', { label: words.summary_where, text: listImages(group, context) }),
  ]
}

/** The package, if HSS was asked for it; otherwise the solution has to name it. */
function tellPackage(group: VulnerabilityGroup, context: SummaryContext): Message[] {
  const software = listSoftware(group, context.words)
  if (software.length > 0) return [message('fix_software', { software: software.join(', ') })]
  if (group.software !== null) return [message('fix_software_unnamed')]
  return group.vulnerability.solution.trim() === '' ? [message('fix_package_unknown')] : []
}

function fixMaliciousFile(image: ImageResult, { labels }: SummaryContext, maxLength: number): Message[] {
  const label = markdownCode(labels.of(image).short, 200)
  const [file] = image.maliciousFiles ?? []
  if (file === undefined) {
    return [message('fix_malicious_files_unnamed', { count: image.maliciousFileNum ?? 0, image: label })]
  }
  const name = markdownCode(file.path || file.name || '-', Math.min(maxLength, 300))
  return [message('fix_malicious_file', { file: name, image: label })]
}

function fixRating(image: ImageResult, { labels, words }: SummaryContext): Message {
  return message('fix_rating', {
    image: markdownCode(labels.of(image).short, 200),
    rating: image.rating === null ? words.count_unknown : escapeMarkdown(image.rating, 40),
  })
}
