import { isListed } from '../state/row.ts'
import { listSoftware } from '../state/software.ts'
import type { Answer } from '../wire/call.ts'
import { text } from '../wire/checks.ts'
import { readQuery } from '../wire/input.ts'
import { enterpriseProjectQuery, hssRoute } from './operation.ts'
import type { HssRequest } from './operation.ts'
import { answerList, pageQuery } from './page.ts'

const checks = { ...enterpriseProjectQuery, ...pageQuery, image_id: text(0, 256), app_name: text(0, 256) }

/** ListLocalImageAppInfo: the software that HSS knows in one local image; an unknown image has none. */
export const listLocalApps = hssRoute('listLocalApps', 'GET', '/image/local/apps', answerPage)

function answerPage(request: HssRequest): Answer {
  const query = readQuery(request.call, checks, ['image_id'])
  const { image_id: imageId = '', app_name = '' } = query
  const { state, nowMs, isInScope } = request
  const rows = state.rows.withImageId(imageId).filter((row) => isInScope(row) && isListed(row, nowMs))
  const isShown = rows.length > 0 && state.rows.countShownDetails(imageId, nowMs) > 0
  const declared = rows.find((row) => row.declaration.apps !== undefined)?.declaration.apps
  const software = isShown ? listSoftware(state.vulnerabilities.inImage(imageId), declared) : []
  return answerList(
    request,
    software.filter((app) => app.app_name.includes(app_name)),
    (app) => app,
    query,
  )
}
