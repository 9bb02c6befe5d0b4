import { describe, expect, it } from '@jest/globals'
import { expectTruth } from './honesty.ts'
import { findShapeProblems, nameField, surviveInRows, type Ending, type Field } from './shape-trials.ts'
import { makeInputs, makeWorld } from './world.ts'

const row = (name: string, ending: Ending): Field => ({ call: 'listImages', path: ['data_list', '0', name], ending })
const entry = (name: string, ending: Ending): Field => ({
  call: 'listVulnerabilities',
  path: ['data_list', '0', name],
  ending,
})

/** Every field that is read. Strictly what a verdict rests on, leniently the rest. */
const fields: readonly Field[] = [
  { call: 'listImages', path: [], ending: 'refused' },
  { call: 'listImages', path: ['total_num'], ending: 'either' },
  { call: 'listImages', path: ['data_list'], ending: 'refused' },
  { call: 'listImages', path: ['data_list', '0'], ending: 'refused' },
  row('image_name', 'text'),
  row('image_version', 'text'),
  row('image_digest', 'text'),
  row('image_id', 'text'),
  row('scan_status', 'text'),
  row('latest_scan_time', 'count'),
  row('vul_num', 'count'),
  row('unsafe_setting_num', 'count'),
  row('malicious_file_num', 'count'),
  row('severity_level', 'text'),
  row('non_scan_reason', 'text'),
  row('agent_id', 'text'),
  row('host_id', 'text'),
  row('host_name', 'text'),
  surviveInRows('listImages', 'scan_failed_desc', 'local_image_type', 'latest_update_time', 'image_size', 'host_num'),
  { call: 'listAffected', path: [], ending: 'refused' },
  { call: 'listAffected', path: ['data_list'], ending: 'either' },
  { call: 'listAffected', path: ['data_list', '0'], ending: 'refused' },
  { call: 'listAffected', path: ['data_list', '0', 'image_id'], ending: 'text' },
  { call: 'listAffected', path: ['data_list', '0', 'vul_id'], ending: 'text' },
  { call: 'listAffected', path: ['data_list', '0', 'vul_name'], ending: 'survived' },
  { call: 'listAffected', path: ['total_vul_num'], ending: 'survived' },
  { call: 'listVulnerabilities', path: [], ending: 'refused' },
  { call: 'listVulnerabilities', path: ['total_num'], ending: 'either' },
  { call: 'listVulnerabilities', path: ['data_list'], ending: 'either' },
  { call: 'listVulnerabilities', path: ['data_list', '0'], ending: 'refused' },
  entry('vul_id', 'text'),
  entry('severity_level', 'text'),
  surviveInRows(
    'listVulnerabilities',
    'vul_name',
    'type',
    'max_cvss_score',
    'description',
    'url',
    'solution_detail',
    'cve_list',
  ),
  { call: 'batchScan', path: [], ending: 'survived' },
  { call: 'listProjects', path: [], ending: 'refused' },
  { call: 'listProjects', path: ['projects'], ending: 'refused' },
  { call: 'listProjects', path: ['projects', '0'], ending: 'refused' },
  { call: 'listProjects', path: ['projects', '0', 'id'], ending: 'refused' },
  { call: 'listProjects', path: ['projects', '0', 'name'], ending: 'refused' },
  { call: 'loginWithPassword', login: 'password', path: [], ending: 'refused' },
  { call: 'loginWithPassword', login: 'password', path: ['token'], ending: 'either' },
  { call: 'loginWithPassword', login: 'password', path: ['token', 'expires_at'], ending: 'survived' },
  { call: 'loginWithPassword', login: 'password', path: ['token', 'project'], ending: 'survived' },
  { call: 'loginWithPassword', login: 'password', path: ['token', 'project', 'id'], ending: 'either' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: [], ending: 'refused' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: ['credentials'], ending: 'refused' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: ['credentials', 'access_key_id'], ending: 'either' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: ['credentials', 'secret_access_key'], ending: 'either' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: ['credentials', 'security_token'], ending: 'either' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: ['credentials', 'expiration'], ending: 'survived' },
]

describe('an answer of the wrong shape', () => {
  it.each(fields.map(nameField))(
    '$name ends the run at once with the place, or does no harm',
    async (field) => {
      expect(await findShapeProblems(field, { makeWorld, makeInputs, expectTruth })).toEqual([])
    },
    60_000,
  )
})
