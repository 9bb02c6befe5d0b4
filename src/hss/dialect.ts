import type { Dialect } from '../http/dialect.ts'

/**
 * HSS's error codes (API page ErrorCode; a missing permission has status 400), and the fields that identify images and findings.
 */
export const hssDialect: Dialect = {
  permissionCodes: new Set(['HSS.0010', 'HSS.0013', '00000010', 'APIGW.0302']),
  invalidValueCodes: new Set(['HSS.0001', 'HSS.0002']),
  identifiers: new Set([
    'id',
    'image_id',
    'image_name',
    'image_version',
    'image_digest',
    'namespace',
    'registry_id',
    'registry_name',
    'registry_type',
    'registry_addr',
    'instance_id',
    'instance_name',
    'instance_url',
    'host_id',
    'agent_id',
    'container_id',
    'vul_id',
    'cve_id',
    'cve_list',
  ]),
}
