import type { RegistryImageDeclaration, RegistryImagePatch } from '../../world/registry.ts'
import { invalidParameter } from '../../wire/answers.ts'
import { flagText, integerText, oneOf, text } from '../../wire/checks.ts'
import type { Check } from '../../wire/checks.ts'
import { int64Text } from '../../wire/int64.ts'
import type { Behaviour } from '../../world/behaviour.ts'
import { isBetween } from '../image-filters.ts'
import type { ShownRow } from '../operation.ts'

type Filters = Readonly<Record<string, string>>
type Shown = ShownRow<RegistryImagePatch, RegistryImageDeclaration>

const windows = ['latest_update_time', 'latest_scan_time', 'latest_sync_time'] as const

/** The words of `image_type` in the filter and in most detail queries. */
export const registryImageTypes = ['private_image', 'shared_image', 'instance_image', 'harbor', 'jfrog'] as const

/** The filters of ListRegistryImages with their documented limits. There is none for digest, image ID or registry ID. */
export const registryFilterChecks: Readonly<Record<string, Check>> = {
  namespace: text(1, 128),
  image_name: text(1, 128),
  image_version: text(1, 64),
  registry_name: text(1, 128),
  image_type: oneOf(...registryImageTypes),
  sort_key: oneOf('latest_scan_time'),
  sort_dir: oneOf('asc', 'desc'),
  latest_version: flagText,
  image_size: integerText(0, 2_147_483_547),
  scan_status: oneOf('unscan', 'success', 'scanning', 'failed', 'waiting_for_scan'),
  ...Object.fromEntries(
    windows.flatMap((name) => [
      [`start_${name}`, int64Text],
      [`end_${name}`, int64Text],
    ]),
  ),
  has_malicious_file: flagText,
  has_unsafe_setting: flagText,
  has_vul: flagText,
  risky: flagText,
  instance_id: text(0, 128),
  instance_name: text(0, 128),
  is_multarch: flagText,
  severity_level: oneOf('Security', 'Low', 'Medium', 'High'),
}

/** Combines the filters of a list into one test. */
export function buildRegistryRowTest(filters: Filters, behaviour: Behaviour, nowMs: number): (shown: Shown) => boolean {
  const tests = [
    ...listNameTests(filters, behaviour),
    ...listPlainTests(filters),
    ...listRiskTests(filters),
    ...windows.flatMap((name) => listWindowTest(filters, name, nowMs)),
  ]
  return ({ fields }) => tests.every((test) => test(fields))
}

/** Sorts as requested; by default, the order of the list. */
export function sortRows(rows: readonly Shown[], { sort_key, sort_dir }: Filters): readonly Shown[] {
  if (sort_key === undefined) return rows
  const sign = sort_dir === 'desc' ? -1 : 1
  const timeOf = ({ fields }: Shown): number => fields.latest_scan_time ?? 0
  return rows.toSorted((one, other) => sign * (timeOf(one) - timeOf(other)))
}

type FieldTest = (fields: RegistryImagePatch) => boolean

function listNameTests(filters: Filters, { registryNameFilters }: Behaviour): FieldTest[] {
  const names = ['namespace', 'image_name', 'image_version', 'registry_name', 'instance_name'] as const
  return names.flatMap((name): FieldTest[] => {
    const wanted = filters[name]
    if (wanted === undefined || wanted === '') return []
    if (registryNameFilters === 'exact') return [(fields) => fields[name] === wanted]
    return [(fields) => fields[name]?.includes(wanted) ?? false]
  })
}

function listPlainTests(filters: Filters): FieldTest[] {
  const { image_type, image_size, scan_status, instance_id, severity_level, latest_version, is_multarch } = filters
  return present([
    image_type !== undefined && ((fields) => fields.image_type === image_type),
    image_size !== undefined && ((fields) => fields.image_size === Number(image_size)),
    scan_status !== undefined && ((fields) => wordOf(fields.scan_status) === scan_status),
    !!instance_id && ((fields) => fields.instance_id === instance_id),
    severity_level !== undefined && ((fields) => fields.severity_level === severity_level),
    latest_version === 'true' && ((fields) => fields.latest_version === true),
    is_multarch !== undefined && ((fields) => (fields.is_multiple_arch ?? false) === (is_multarch === 'true')),
  ])
}

function listRiskTests({ has_vul, has_malicious_file, has_unsafe_setting, risky }: Filters): FieldTest[] {
  const counts: readonly (readonly [string | undefined, FieldTest])[] = [
    [has_vul, (fields) => (fields.vul_num ?? 0) > 0],
    [has_malicious_file, (fields) => (fields.malicious_file_num ?? 0) > 0],
    [has_unsafe_setting, (fields) => (fields.unsafe_setting_num ?? 0) > 0],
    [risky, isRisky],
  ]
  return counts.flatMap(([asked, test]): FieldTest[] =>
    asked === undefined ? [] : [(fields) => test(fields) === (asked === 'true')],
  )
}

function isRisky({ vul_num, malicious_file_num, unsafe_setting_num }: RegistryImagePatch): boolean {
  return (vul_num ?? 0) + (malicious_file_num ?? 0) + (unsafe_setting_num ?? 0) > 0
}

/** Unlike for local images, a start alone reaches until now, and an end alone begins at 0. */
function listWindowTest(filters: Filters, name: (typeof windows)[number], nowMs: number): FieldTest[] {
  const start = filters[`start_${name}`]
  const end = filters[`end_${name}`]
  if (start === undefined && end === undefined) return []
  const [from, to] = [Number(start ?? 0), Number(end ?? nowMs)]
  if (from > to) throw invalidParameter(`start_${name}`, `must not be later than end_${name}`)
  return [(fields) => isBetween(fields[name], from, to)]
}

/** The filter's word for the queue is `waiting_for_scan`, even if the rows say something else. */
function wordOf(status: string | null | undefined): string | null | undefined {
  return status === 'waiting' ? 'waiting_for_scan' : status
}

function present(tests: readonly (FieldTest | false)[]): FieldTest[] {
  return tests.filter((test) => test !== false)
}
