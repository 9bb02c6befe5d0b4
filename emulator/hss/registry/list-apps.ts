import { listSoftware } from '../../state/software.ts'
import type { Answer } from '../../wire/call.ts'
import { text } from '../../wire/checks.ts'
import { hssRoute } from '../operation.ts'
import type { HssRequest } from '../operation.ts'
import { answerList } from '../page.ts'
import { readAskedImage } from './image-details.ts'

// Neither JFrog images nor local ones.
const imageTypes = ['private_image', 'shared_image', 'instance_image', 'cicd', 'harbor']

/** ListImageApps: the software that HSS knows in one image. */
export const listImageApps = hssRoute('listImageApps', 'GET', '/image/(?<image>[^/]{1,512})/apps', answerPage)

function answerPage(request: HssRequest): Answer {
  const { imageId, rows, query } = readAskedImage(request, imageTypes, { app_name: text(0, 65_535) })
  const { app_name = '' } = query
  const { vulnerabilities, registries } = request.state
  const isShown = rows.length > 0 && registries.rows.countShownDetails(imageId, request.nowMs) > 0
  const software = isShown ? listSoftware(vulnerabilities.inImage(imageId), rows[0]?.declaration.apps) : []
  return answerList(
    request,
    software.filter((app) => app.app_name.includes(app_name)),
    (app) => app,
    query,
  )
}
