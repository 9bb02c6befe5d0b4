import type { Inspection } from '../../domain/inspection.ts'
import type { ScanTarget } from '../../domain/scan-target.ts'
import { encodeComponent } from '../../http/request.ts'
import type { HssClient } from '../client.ts'
import type { Operation } from '../dry-run/looking-client.ts'
import { countRule, digestRule, ratingRule, timeRule } from '../dry-run/field-rule.ts'
import { createInspection } from '../dry-run/inspection.ts'
import { createLocalSource } from './source.ts'

const operations: readonly Operation[] = [
  { name: 'ListImageLocal', method: 'GET', path: /^\/image\/local-repositories$/, use: 'use_list_images' },
  {
    name: 'ListImageHandleAffectVulnerabilities',
    method: 'POST',
    path: /^\/image\/vulnerability\/handle-affect-vulnerabilities$/,
    use: 'use_read_findings',
  },
  { name: 'ListGeneralImageVuls', method: 'GET', path: /^\/images\/vulnerabilities$/, use: 'use_read_catalogue' },
  { name: 'ListLocalImageAppInfo', method: 'GET', path: /^\/image\/local\/apps$/, use: 'use_read_software' },
  {
    name: 'ListVulAffectImageApps',
    method: 'GET',
    path: /^\/image\/vulnerability\/[^/]+\/apps$/,
    use: 'use_read_affected_software',
  },
  { name: 'BatchScanLocalImage', method: 'POST', path: /^\/image\/local\/batch-scan$/, use: 'use_start_scans' },
]

/** The inspection of images on hosts with an HSS agent, for a dry run. */
export function inspectLocalImages(client: HssClient, target: ScanTarget): Inspection {
  return createInspection(client, {
    listPath: '/image/local-repositories',
    operations,
    rules: [
      digestRule('image_digest'),
      timeRule('latest_scan_time'),
      ratingRule('severity_level'),
      countRule('vul_num'),
      countRule('malicious_file_num'),
    ],
    isSynchronized: false,
    openSource: (dryClient) => ({
      source: createLocalSource(dryClient, target),
      imageType: 'local',
      listSoftwareCalls({ identity: { id } }, vulnerabilityId) {
        if (id === null) return []
        const query = { image_id: id, offset: 0, limit: 10 }
        const software = { method: 'GET', path: '/image/local/apps', query, purpose: 'look' } as const
        return vulnerabilityId === undefined ? [software] : [software, askForAffected(id, vulnerabilityId)]
      },
    }),
  })
}

function askForAffected(imageId: string, vulnerabilityId: string) {
  return {
    method: 'GET',
    path: `/image/vulnerability/${encodeComponent(imageId)}/apps`,
    query: { is_handled: false, image_type: 'local', vul_id: vulnerabilityId, offset: 0, limit: 10 },
    purpose: 'look',
  } as const
}
