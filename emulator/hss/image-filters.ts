import { invalidParameter } from '../wire/answers.ts'
import { flagText, pattern, text } from '../wire/checks.ts'
import type { Check } from '../wire/checks.ts'
import { int64Text } from '../wire/int64.ts'
import type { Behaviour } from '../world/behaviour.ts'
import type { ContainerDeclaration, ImagePatch } from '../world/image.ts'
import { showsAll } from '../state/state.ts'
import type { ShownRow } from './operation.ts'

/** Whether a listed row passes a filter. */
export type RowTest = (shown: ShownRow) => boolean

const ipv4 = /^((25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(25[0-5]|2[0-4]\d|1?\d?\d)$/

/** The filters of ListImageLocal with their documented limits. */
export const imageFilterChecks: Readonly<Record<string, Check>> = {
  image_name: text(1, 256),
  image_version: pattern(/^[A-Za-z0-9._:-]{1,128}$/),
  // These are not checked against a list of words: an undocumented word gets an empty list.
  scan_status: text(1, 32),
  local_image_type: text(1, 64),
  image_size: int64Text,
  start_latest_update_time: int64Text,
  end_latest_update_time: int64Text,
  start_latest_scan_time: int64Text,
  end_latest_scan_time: int64Text,
  has_vul: flagText,
  host_name: pattern(/^[\p{Script=Han}A-Za-z0-9_-]{1,64}$/u),
  host_id: pattern(/^[A-Za-z0-9-]{1,64}$/),
  host_ip: pattern(ipv4),
  container_id: pattern(/^[A-Za-z0-9_-]{1,64}$/),
  container_name: pattern(/^[A-Za-z0-9._-]{1,64}$/),
  pod_id: pattern(/^[A-Za-z0-9-]{1,64}$/),
  pod_name: pattern(/^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/),
  app_name: pattern(/^[\p{Script=Han}A-Za-z0-9_-]{1,64}$/u),
  has_container: flagText,
}

/** Whether a time is in a window, ends included; a missing time is in none. */
export function isBetween(
  value: number | null | undefined,
  start: number | bigint | undefined,
  end: number | bigint | undefined,
): boolean {
  if (start === undefined && end === undefined) return true
  return value != null && value >= (start ?? 0) && value <= (end ?? Infinity)
}

type Filters = Readonly<Record<string, string>>

/** Combines the filters of a list into one test. */
export function buildRowTest(filters: Filters, behaviour: Behaviour): RowTest {
  const tests = [
    ...listNameTests(filters, behaviour),
    ...listPlainTests(filters),
    ...listUsageTests(filters),
    ...listWindowTests(filters, behaviour),
  ]
  return (shown) => tests.every((test) => test(shown))
}

function listNameTests({ image_name, image_version }: Filters, behaviour: Behaviour): RowTest[] {
  // A version alone filters nothing: it only has an effect together with a name.
  if (image_name === undefined) return []
  const isOutside = /[^A-Za-z0-9._-]/.test(image_name)
  if (isOutside && behaviour.nameFilterCharset === 'refuse') {
    throw invalidParameter('image_name', 'only letters, digits, -, _ and . are allowed')
  }
  const hasName: RowTest = ({ fields }) => fields.image_name?.includes(image_name) ?? false
  if (isOutside && behaviour.nameFilterCharset === 'matchNothing') return [() => false]
  if (image_version === undefined) return [hasName]
  return [hasName, testVersion(image_version, behaviour)]
}

function testVersion(version: string, { versionFilter }: Behaviour): RowTest {
  if (versionFilter === 'exact') return ({ fields }) => fields.image_version === version
  return ({ fields }) => fields.image_version?.includes(version) ?? false
}

function listPlainTests(filters: Filters): RowTest[] {
  const { scan_status, local_image_type, image_size, host_name, host_id, host_ip, has_vul } = filters
  return present([
    scan_status !== undefined && (({ fields }) => matchesStatus(fields.scan_status, scan_status)),
    local_image_type !== undefined && (({ fields }) => showsAll(fields, { local_image_type })),
    image_size !== undefined && (({ fields }) => String(fields.image_size) === String(BigInt(image_size))),
    host_name !== undefined && (({ fields }) => fields.host_name?.includes(host_name) ?? false),
    host_id !== undefined && (({ fields }) => showsAll(fields, { host_id })),
    host_ip !== undefined && (({ row }) => row.declaration.host_ips?.includes(host_ip) ?? false),
    // Images without a finished scan never match, whatever the requested value is.
    has_vul !== undefined && (({ fields }) => isScanned(fields) && (fields.vul_num ?? 0) > 0 === (has_vul === 'true')),
  ])
}

function someContainer(test: (container: ContainerDeclaration) => boolean): RowTest {
  return ({ row }) => row.declaration.containers?.some(test) ?? false
}

function listUsageTests(filters: Filters): RowTest[] {
  const { container_id, container_name, pod_id, pod_name, app_name, has_container } = filters
  return present([
    container_id !== undefined && someContainer((container) => container.container_id === container_id),
    container_name !== undefined && someContainer((container) => container.container_name.includes(container_name)),
    pod_id !== undefined && someContainer((container) => container.pod_id === pod_id),
    pod_name !== undefined && someContainer((container) => container.pod_name?.includes(pod_name) ?? false),
    app_name !== undefined && (({ row }) => row.declaration.apps?.some((app) => app.includes(app_name)) ?? false),
    has_container !== undefined && (({ fields }) => (fields.container_num ?? 0) > 0 === (has_container === 'true')),
  ])
}

function listWindowTests(filters: Filters, behaviour: Behaviour): RowTest[] {
  const update = readWindow(filters, 'latest_update_time', behaviour)
  const scan = readWindow(filters, 'latest_scan_time', behaviour)
  return present([
    update !== undefined && (({ fields }) => isBetween(fields.latest_update_time, ...update)),
    scan !== undefined && (({ fields }) => isScanned(fields) && isBetween(fields.latest_scan_time, ...scan)),
  ])
}

type Window = readonly [start: bigint, end: bigint]

/** Both ends of a window in order, or no window. */
function readWindow(filters: Filters, name: string, { maxTime, invalidWindow }: Behaviour): Window | undefined {
  const [start, end] = [filters[`start_${name}`], filters[`end_${name}`]]
  if (start === undefined && end === undefined) return undefined
  const isWindow = start !== undefined && end !== undefined && BigInt(start) < BigInt(end)
  if (!isWindow && invalidWindow === 'ignore') return undefined
  if (!isWindow) throw invalidParameter(name, 'start and end are both needed, start before end')
  if (BigInt(end) > maxTime) throw invalidParameter(`end_${name}`, `must be 0 to ${maxTime}`)
  return [BigInt(start), BigInt(end)]
}

/** The filter's word for the queue is `waiting_for_scan`; rows may say `waiting`. */
function matchesStatus(shown: string | null | undefined, asked: string): boolean {
  const known = ['unscan', 'success', 'scanning', 'failed', 'waiting_for_scan']
  return known.includes(asked) && (shown === 'waiting' ? 'waiting_for_scan' : shown) === asked
}

function isScanned(fields: ImagePatch): boolean {
  return fields.scan_status === 'success'
}

function present(tests: readonly (RowTest | false)[]): RowTest[] {
  return tests.filter((test) => test !== false)
}
