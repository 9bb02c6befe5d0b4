import { describe, expect, it } from '@jest/globals'
import type { CallName } from '../../emulator/index.ts'
import { expectRegistryProof, expectRegistryTruth } from './registry-honesty.ts'
import { makeRegistryInputs, makeRegistryWorld } from './registry-world.ts'
import { findShapeProblems, nameField, surviveInRows, type Ending, type Field } from './shape-trials.ts'

const setting = { makeWorld: makeRegistryWorld, makeInputs: makeRegistryInputs, expectTruth: expectRegistryTruth }

const inRows = (call: CallName, endings: Readonly<Record<string, Ending>>): Field[] =>
  Object.entries(endings).map(([name, ending]) => ({ call, path: ['data_list', '0', name], ending }))
const wholes = (call: CallName, endings: Readonly<Record<'body' | 'total' | 'list' | 'row', Ending>>): Field[] => [
  { call, path: [], ending: endings.body },
  { call, path: ['total_num'], ending: endings.total },
  { call, path: ['data_list'], ending: endings.list },
  { call, path: ['data_list', '0'], ending: endings.row },
]

/** Every field that is read. Strictly what a verdict or a bill rests on, leniently the rest. */
const fields: readonly Field[] = [
  ...wholes('listRegistryImages', { body: 'refused', total: 'either', list: 'refused', row: 'refused' }),
  ...inRows('listRegistryImages', {
    id: 'text',
    image_id: 'text',
    image_digest: 'text',
    namespace: 'text',
    image_name: 'text',
    image_version: 'text',
    image_type: 'text',
    registry_id: 'text',
    registry_name: 'text',
    registry_type: 'text',
    shared_status: 'text',
    scan_status: 'text',
    severity_level: 'text',
    instance_id: 'text',
    image_size: 'count',
    latest_update_time: 'count',
    latest_scan_time: 'count',
    latest_sync_time: 'count',
    vul_num: 'count',
    unsafe_setting_num: 'count',
    malicious_file_num: 'count',
    scannable: 'either',
    is_multiple_arch: 'either',
  }),
  surviveInRows(
    'listRegistryImages',
    'latest_version',
    'instance_url',
    'scan_failed_code',
    'scan_failed_desc',
    'association_images',
  ),
  ...wholes('listRegistries', { body: 'refused', total: 'either', list: 'refused', row: 'refused' }),
  ...inRows('listRegistries', {
    id: 'either',
    registry_name: 'survived',
    registry_type: 'survived',
    registry_addr: 'either',
  }),
  ...wholes('listImageVulnerabilities', { body: 'refused', total: 'either', list: 'either', row: 'either' }),
  ...inRows('listImageVulnerabilities', {
    repair_necessity: 'text',
  }),
  surviveInRows('listImageVulnerabilities', 'app_path', 'app_name', 'description', 'solution', 'url'),
  ...wholes('listImageMalware', { body: 'survived', total: 'survived', list: 'survived', row: 'survived' }),
  surviveInRows('listImageMalware', 'file_name', 'file_path', 'description'),
  ...inRows('listVulnerabilities', { vul_id: 'text', severity_level: 'text', cve_list: 'survived' }),
  { call: 'syncImages', path: [], ending: 'survived' },
  { call: 'scanRegistryImages', path: [], ending: 'survived' },
]

/** A text in place of this one is a finding that nothing tells from a true one. */
const inventing = inRows('listImageVulnerabilities', { vul_id: 'text' }).map(nameField)

describe('an answer about registries that has the wrong shape', () => {
  it.each(fields.map(nameField))(
    '$name ends the run at once with the place, or does no harm',
    async (field) => {
      expect(await findShapeProblems(field, setting)).toEqual([])
    },
    60_000,
  )

  it.each(inventing)(
    '$name ends the run at once with the place, or nothing true is lost',
    async (field) => {
      expect(await findShapeProblems(field, { ...setting, expectTruth: expectRegistryProof })).toEqual([])
    },
    60_000,
  )
})
