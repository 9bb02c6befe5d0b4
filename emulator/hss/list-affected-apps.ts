import { listVulnerableSoftware } from '../state/software.ts'
import type { Answer } from '../wire/call.ts'
import { flagText, oneOf, text } from '../wire/checks.ts'
import { readQuery } from '../wire/input.ts'
import type { SoftwareDeclaration } from '../world/vulnerability.ts'
import { enterpriseProjectQuery, hssRoute } from './operation.ts'
import type { HssRequest } from './operation.ts'
import { answerList, pageQuery } from './page.ts'

const checks = {
  ...enterpriseProjectQuery,
  ...pageQuery,
  is_handled: flagText,
  image_type: oneOf('local', 'registry', 'cicd', 'cluster'),
  vul_id: text(0, 256),
}

/** ListVulAffectImageApps: the software with one vulnerability in one image, local or in a registry. */
export const listAffectedApps = hssRoute(
  'listAffectedApps',
  'GET',
  '/image/vulnerability/(?<image>[^/]{1,512})/apps',
  answerPage,
)

function answerPage(request: HssRequest): Answer {
  const query = readQuery(request.call, checks, ['is_handled', 'image_type', 'vul_id'])
  const { image: imageId = '' } = request.path
  const { is_handled, image_type, vul_id } = query
  const { state, nowMs, isInScope } = request
  const book = image_type === 'registry' ? state.registries.rows : state.rows
  const rows = book.withImageId(imageId)
  // Vulnerabilities may be declared for IDs without a row; only rows can be out of scope.
  const isKnown = rows.length === 0 || rows.some(isInScope)
  const shownCount = book.countShownDetails(imageId, nowMs)
  const found = state.vulnerabilities
    .inImage(imageId)
    .filter(
      ({ vulnerability, handleStatus, ordinal }) =>
        isKnown &&
        ordinal < shownCount &&
        (vulnerability.image_type ?? 'local') === image_type &&
        vulnerability.vul_id === vul_id &&
        (handleStatus === 'handled') === (is_handled === 'true'),
    )
    .flatMap(({ vulnerability }) => groupByName(listVulnerableSoftware(vulnerability)))
  const status = is_handled === 'true' ? 'vul_status_ignored' : 'vul_status_unfix'
  return answerList(request, found, ([name, places]) => describeApp(name, places, status), query)
}

function groupByName(software: readonly SoftwareDeclaration[]): [string, SoftwareDeclaration[]][] {
  return [...Map.groupBy(software, ({ app_name }) => app_name)]
}

function describeApp(name: string, places: readonly SoftwareDeclaration[], status: string): object {
  return {
    app_name: name,
    rule: '',
    paths: places.map(({ version = '1.0.0', app_path }) => ({
      status,
      app_version: version,
      ...(app_path === undefined ? {} : { app_path }),
    })),
  }
}
