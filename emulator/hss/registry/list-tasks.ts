import type { AskedScan, ScanPost } from '../../state/scan-bill.ts'
import type { Sync } from '../../state/registry-syncs.ts'
import { showRow } from '../../state/row.ts'
import type { Answer } from '../../wire/call.ts'
import { integerText, oneOf, text } from '../../wire/checks.ts'
import type { Check } from '../../wire/checks.ts'
import { readQuery } from '../../wire/input.ts'
import { rawNumber } from '../../wire/int64.ts'
import { makeUuid } from '../../world/image-defaults.ts'
import { enterpriseProjectQuery, hssRoute } from '../operation.ts'
import type { HssRequest } from '../operation.ts'
import { answerList, pageQuery } from '../page.ts'

const time = integerText(0, 4_070_880_000_000)

const checks: Readonly<Record<string, Check>> = {
  ...enterpriseProjectQuery,
  ...pageQuery,
  type: oneOf('image_sync', 'image_scan'),
  global_image_type: oneOf('local', 'registry'),
  task_type: oneOf('cycle', 'manual', 'autoSync', 'manualSync'),
  task_name: text(1, 256),
  task_id: text(1, 256),
  create_time: time,
  end_time: time,
  task_status: oneOf('scanning', 'finished'),
  scan_scope: integerText(0, 0x7f_ff_ff_ff),
}

const maxTasks = 1000

interface Task {
  readonly task_id: string
  readonly task_name: string
  readonly task_type: string
  readonly task_status: number
  readonly begin_time: number
  readonly end_time?: number
  readonly scan_scope?: number
  readonly [field: string]: unknown
}

/** ListImageScanTask: syncs or scans. While a task runs, it does not name its images. */
export const listImageTasks = hssRoute('listImageTasks', 'GET', '/image/tasks', answerPage)

function answerPage(request: HssRequest): Answer {
  const query = readQuery(request.call, checks, ['type'])
  const { bill, syncs } = request.state.registries
  const tasks =
    query['type'] === 'image_scan'
      ? bill.posts.map((post) => describePost(post, bill.scans, request.nowMs))
      : syncs.all.map((sync, index) => describeSync(sync, index, request))
  return answerList(request, tasks.filter(buildTaskTest(query)).slice(0, maxTasks), (task) => task, query)
}

function buildTaskTest(query: Readonly<Record<string, string>>): (task: Task) => boolean {
  const { global_image_type, task_type, task_name, task_id, create_time, end_time, task_status, scan_scope } = query
  return (task) =>
    global_image_type !== 'local' &&
    (task_type === undefined || task.task_type === task_type) &&
    (task_name === undefined || task.task_name.includes(task_name)) &&
    (task_id === undefined || task.task_id === task_id) &&
    (create_time === undefined || task.begin_time >= Number(create_time)) &&
    (end_time === undefined || (task.end_time ?? Infinity) <= Number(end_time)) &&
    (task_status === undefined || (task_status === 'finished') === isFinished(task)) &&
    (scan_scope === undefined || task.scan_scope === Number(scan_scope))
}

function isFinished({ task_status }: Task): boolean {
  return task_status === 100 || task_status < 0
}

function describePost({ post, atMs, isAll, images, ...how }: ScanPost, all: readonly AskedScan[], nowMs: number): Task {
  const scans = all.filter((scan) => scan.post === post)
  const ended = scans.filter((scan) => (scan.cancelledAtMs ?? scan.endsAtMs) <= nowMs)
  const failed = ended.filter((scan) => scan.status !== 'success' || scan.cancelledAtMs !== undefined)
  const isDone = ended.length === scans.length
  return {
    ...describeTask(`scan ${post}`, 'manual', atMs),
    task_status: isDone ? 100 : Math.floor((100 * ended.length) / scans.length),
    ...(isDone ? { end_time: Math.max(atMs, ...ended.map((scan) => scan.cancelledAtMs ?? scan.endsAtMs)) } : {}),
    remain_min: isDone ? 0 : 1,
    scan_scope: how.scanScope ?? 0x7f_ff_ff_ff,
    rate_limit: how.rateLimit ?? 0,
    is_all: isAll,
    total_num: images.length,
    success_num: ended.length - failed.length,
    failed_num: failed.length + images.length - scans.length,
    risky_num: ended.filter(({ row }) => (showRow(row, nowMs).vul_num ?? 0) > 0).length,
    failed_images: failed.map(({ row }) => describeFailure(row.base, showRow(row, nowMs).scan_failed_code)),
  }
}

function describeFailure(
  { id, registry_id, registry_name, image_name, image_version, namespace, registry_type }: AskedScan['row']['base'],
  code: string | null | undefined,
): object {
  const place = { registry_id, registry_name, image_name, image_version, namespace, registry_type }
  return { ...(id == null ? {} : { id: rawNumber(id) }), ...place, failed_reason: code ?? 'unknown_error' }
}

function describeSync(
  { registry, kind, script, requestedAtMs, copied, endedAtMs }: Sync,
  index: number,
  { state }: HssRequest,
): Task {
  const { failedReason } = script
  const place = { registry_id: registry.id, registry_name: registry.name, registry_type: registry.type }
  const total = state.registries.rows.all.filter((row) => row.tag.registry === registry).length
  const isFailed = endedAtMs !== undefined && failedReason !== undefined
  return {
    ...describeTask(`sync ${index + 1}`, kind, requestedAtMs),
    task_status: describeProgress(endedAtMs, isFailed, copied / Math.max(1, total)),
    ...(endedAtMs === undefined ? {} : { end_time: endedAtMs }),
    sync_task_type: 'registry',
    total_num: 1,
    success_num: endedAtMs !== undefined && !isFailed ? 1 : 0,
    failed_num: isFailed ? 1 : 0,
    ...(isFailed ? { failed_reason: failedReason, failed_images: [{ ...place, failed_reason: failedReason }] } : {}),
  }
}

function describeProgress(endedAtMs: number | undefined, isFailed: boolean, part: number): number {
  if (isFailed) return -3
  return endedAtMs === undefined ? Math.min(99, Math.floor(100 * part)) : 100
}

function describeTask(
  name: string,
  kind: string,
  begin_time: number,
): Pick<Task, 'task_id' | 'task_name' | 'task_type' | 'begin_time'> & { image_type: string } {
  return { task_id: makeUuid(`task ${name}`), task_name: name, task_type: kind, image_type: 'registry', begin_time }
}
