import { listVulnerableSoftware } from '../../state/software.ts'
import { typeOf } from '../../state/vulnerability-book.ts'
import type { Occurrence } from '../../state/vulnerability-book.ts'
import type { Answer } from '../../wire/call.ts'
import { oneOf, text } from '../../wire/checks.ts'
import type { SoftwareDeclaration, VulnerabilityDeclaration } from '../../world/vulnerability.ts'
import { hssRoute } from '../operation.ts'
import type { HssRequest } from '../operation.ts'
import { answerList } from '../page.ts'
import { readAskedImage } from './image-details.ts'

const imageTypes = ['private_image', 'shared_image', 'instance_image', 'cicd', 'harbor', 'jfrog']

const filters = {
  instance_id: text(0, 128),
  repair_necessity: oneOf('immediate_repair', 'delay_repair', 'not_needed_repair'),
  vul_id: text(0, 128),
  app_name: text(0, 64),
  type: oneOf('linux_vul', 'app_vul'),
  handle_status: oneOf('unhandled', 'handled'),
}

/**
 * ListImageVulnerabilities: one row for each vulnerability and each place in the image; without CVE, CVSS and the word Critical.
 */
export const listImageVulnerabilities = hssRoute(
  'listImageVulnerabilities',
  'GET',
  '/image/(?<image>[^/]{1,512})/vulnerabilities',
  answerPage,
)

interface Found {
  readonly vulnerability: VulnerabilityDeclaration
  readonly software: SoftwareDeclaration
}

function answerPage(request: HssRequest): Answer {
  const { imageId, rows, query } = readAskedImage(request, imageTypes, filters)
  const { vulnerabilities, registries } = request.state
  const shownCount = registries.rows.countShownDetails(imageId, request.nowMs)
  const known = rows.length === 0 ? [] : vulnerabilities.inImage(imageId)
  const found = known
    .filter((occurrence) => occurrence.ordinal < shownCount && isAskedFor(occurrence, query))
    .flatMap(({ vulnerability }): Found[] =>
      listVulnerableSoftware(vulnerability).map((software) => ({ vulnerability, software })),
    )
    .filter(({ software }) => !query['app_name'] || software.app_name === query['app_name'])
  return answerList(request, found, describeFound, query)
}

function isAskedFor({ vulnerability, handleStatus }: Occurrence, query: Readonly<Record<string, string>>): boolean {
  const { type, handle_status, vul_id = '', repair_necessity } = query
  return (
    (type === undefined || typeOf(vulnerability) === type) &&
    (handle_status === undefined || handleStatus === handle_status) &&
    vulnerability.vul_id.includes(vul_id) &&
    (repair_necessity === undefined || rateRepair(vulnerability) === repair_necessity)
  )
}

function describeFound({ vulnerability, software }: Found): object {
  const {
    vul_id,
    description = `What ${vul_id} is about.`,
    url = `https://advisories.example.com/${encodeURIComponent(vul_id)}`,
    solution_detail = 'Update the package.',
  } = vulnerability
  const { app_name, app_path = null, version = '1.0.0', position = 'layer-1' } = software
  const fields = {
    vul_id,
    repair_necessity: rateRepair(vulnerability),
    description,
    position,
    app_name,
    app_path,
    version,
    solution: solution_detail,
    url,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

/** These queries have only three words: a critical vulnerability is to be repaired at once, like a high one. */
function rateRepair({ severity_level, repair_necessity }: VulnerabilityDeclaration): string | null {
  if (repair_necessity !== undefined) return repair_necessity
  if (severity_level === 'Medium') return 'delay_repair'
  return severity_level === 'Low' ? 'not_needed_repair' : 'immediate_repair'
}
