import type { Registry } from '../../world/registry-defaults.ts'
import { registryTypes } from '../../world/registry.ts'
import { Refusal, emptyAnswer, hssError, invalidParameter } from '../../wire/answers.ts'
import type { Answer } from '../../wire/call.ts'
import { flag, listOf, oneOf, record, text } from '../../wire/checks.ts'
import type { Form } from '../../wire/checks.ts'
import { readBody, readQuery } from '../../wire/input.ts'
import { enterpriseProjectQuery, hssRoute } from '../operation.ts'
import type { HssRequest } from '../operation.ts'
import { checkOptionalRegion } from './request.ts'

interface RegistryChoice {
  readonly registry_id?: string
  readonly registry_type?: string
}

interface SyncBody {
  readonly sync_all_registries: boolean
  readonly registry_info?: readonly RegistryChoice[]
}

const bodyForm: Form<SyncBody> = record(
  {
    sync_all_registries: flag,
    registry_info: listOf(record({ registry_id: text(1, 64), registry_type: oneOf(...registryTypes) }), 0, 100),
  },
  ['sync_all_registries'],
)

/** CreateImageSynchronizeTask: copies lists, not images, some time later. Its answer is empty. */
export const syncImages = hssRoute('syncImages', 'POST', '/image/image-sync/tasks', acceptSync)

function acceptSync(request: HssRequest): Answer {
  const { call, state, nowMs } = request
  readQuery(call, enterpriseProjectQuery)
  checkOptionalRegion(request)
  const { sync_all_registries, registry_info = [] } = readBody(call, bodyForm)
  if (sync_all_registries === registry_info.length > 0)
    throw invalidParameter('registry_info', 'either sync_all_registries is true or registry_info is not empty')
  const inScope = state.registries.all.filter(request.isInScope)
  const chosen = sync_all_registries ? inScope : registry_info.flatMap((choice) => chooseRegistries(inScope, choice))
  const refused = state.registries.syncs.request([...new Set(chosen)], nowMs)
  if (refused !== undefined) throw new Refusal(hssError(refused, 'The synchronization task cannot be created.'))
  return emptyAnswer(200)
}

/** By ID. A type alone means all registries of this type, even if there are none. */
function chooseRegistries(registries: readonly Registry[], { registry_id, registry_type }: RegistryChoice): Registry[] {
  if (registry_id === undefined && registry_type === undefined)
    throw invalidParameter('registry_info', 'an item names no registry')
  const found = registries.filter(({ id, type }) => (registry_id ?? id) === id && (registry_type ?? type) === type)
  if (registry_id !== undefined && found.length === 0)
    throw new Refusal(hssError('HSS.0011', `There is no registry ${registry_id} of that type.`))
  return found
}
