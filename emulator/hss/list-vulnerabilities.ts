import { nameOf, typeOf } from '../state/vulnerability-book.ts'
import type { Answer } from '../wire/call.ts'
import { listOf, oneOf, text } from '../wire/checks.ts'
import type { Check } from '../wire/checks.ts'
import { readQuery, takeList } from '../wire/input.ts'
import type { VulnerabilityDeclaration } from '../world/vulnerability.ts'
import { enterpriseProjectQuery, hssRoute } from './operation.ts'
import type { HssRequest } from './operation.ts'
import { answerList, pageQuery } from './page.ts'

const checks: Readonly<Record<string, Check>> = {
  ...enterpriseProjectQuery,
  type: oneOf('linux_vul', 'app_vul'),
  handle_status: oneOf('unhandled', 'handled'),
  image_type: oneOf('local', 'registry', 'cicd', 'cluster'),
  ...pageQuery,
  severity_level: oneOf('Critical', 'High', 'Medium', 'Low'),
  vul_id: text(0, 256),
  vul_name: text(0, 256),
  cve_id: text(0, 256),
  status: oneOf('vul_status_unfix', 'vul_status_ignored'),
  cluster_id: text(0, 128),
}

/** ListGeneralImageVuls: the catalogue of the whole tenant; it has no filter for one image. */
export const listVulnerabilities = hssRoute('listVulnerabilities', 'GET', '/images/vulnerabilities', answerPage)

function answerPage(request: HssRequest): Answer {
  const { call, state, nowMs } = request
  const { values: labels, rest } = takeList(call, 'label_list', listOf(text(0, 256), 0, 10))
  const query = readQuery(rest, checks, ['type', 'handle_status', 'image_type'])
  const sinceStartMs = nowMs - state.startedAtMs
  const test = buildEntryTest(query, labels)
  const found = state.vulnerabilities.entries.filter(
    (entry) => entry.inCatalogue !== false && (entry.appearsAtMs ?? 0) <= sinceStartMs && test(entry),
  )
  return answerList(request, found, (entry) => describeEntry(entry, state.startedAtMs), query)
}

type EntryTest = (entry: VulnerabilityDeclaration) => boolean

/** Only the requested tests, because there may be very many entries. */
function buildEntryTest(query: Readonly<Record<string, string>>, labels: readonly string[]): EntryTest {
  const { type, image_type, vul_id, vul_name, cve_id, severity_level, cluster_id } = query
  const handleStatus = query['handle_status']
  const tests: (EntryTest | false)[] = [
    (entry) =>
      typeOf(entry) === type && (entry.image_type ?? 'local') === image_type && isHandledAs(entry, handleStatus),
    contradicts(query['status'], handleStatus) && (() => false),
    severity_level !== undefined && ((entry) => entry.severity_level === severity_level),
    !!vul_id && ((entry) => entry.vul_id === vul_id),
    !!vul_name && ((entry) => nameOf(entry).includes(vul_name)),
    !!cve_id && ((entry) => entry.cve_list?.some((cve) => cve.cve_id === cve_id) ?? false),
    labels.length > 0 && ((entry) => entry.label_list?.some((label) => labels.includes(label)) ?? false),
    // No emulated image belongs to a cluster.
    !!cluster_id && (() => false),
  ]
  const asked = tests.filter((test) => test !== false)
  return (entry) => asked.every((test) => test(entry))
}

/** Whether the statuses contradict each other: an ignored one is handled, one that is not fixed is not. */
function contradicts(status: string | undefined, handleStatus: string | undefined): boolean {
  return status !== undefined && (status === 'vul_status_ignored') !== (handleStatus === 'handled')
}

/** An entry counts as handled if it is handled in any image, and as unhandled if it is unhandled in any image. */
function isHandledAs({ images, handledIn = [] }: VulnerabilityDeclaration, status: string | undefined): boolean {
  return status === 'handled' ? handledIn.length > 0 : images.length > handledIn.length
}

function describeEntry(entry: VulnerabilityDeclaration, startedAtMs: number): Record<string, unknown> {
  const fields = {
    vul_name: entry.vul_name === undefined ? entry.vul_id : entry.vul_name,
    vul_id: entry.vul_id,
    type: typeOf(entry),
    image_type: entry.image_type ?? 'local',
    label_list: entry.label_list ?? [],
    severity_level: entry.severity_level === undefined ? 'High' : entry.severity_level,
    image_num: entry.images.length,
    cve_list: entry.cve_list === undefined ? [{ cve_id: entry.vul_id, cvss: 7.5 }] : entry.cve_list,
    max_cvss_score: entry.max_cvss_score === undefined ? maxScore(entry) : entry.max_cvss_score,
    scan_time: entry.scan_time ?? startedAtMs,
    description: entry.description === undefined ? `What ${entry.vul_id} is about.` : entry.description,
    url: entry.url === undefined ? `https://advisories.example.com/${encodeURIComponent(entry.vul_id)}` : entry.url,
    solution_detail: entry.solution_detail === undefined ? 'Update the package.' : entry.solution_detail,
    cluster_num: entry.cluster_num ?? 0,
  }
  const sent = Object.entries(fields).filter(([, value]) => value !== null)
  return { ...Object.fromEntries(sent), ...entry.extra }
}

function maxScore({ cve_list }: VulnerabilityDeclaration): number {
  const scores = cve_list?.map((cve) => cve.cvss ?? 0) ?? []
  return scores.length === 0 ? 7.5 : Math.max(...scores)
}
