import { isListed } from '../../state/row.ts'
import type { Registry } from '../../world/registry-defaults.ts'
import { registryTypes } from '../../world/registry.ts'
import type { Answer } from '../../wire/call.ts'
import { oneOf, text } from '../../wire/checks.ts'
import type { Check } from '../../wire/checks.ts'
import { readQuery } from '../../wire/input.ts'
import { enterpriseProjectQuery, hssRoute } from '../operation.ts'
import type { HssRequest } from '../operation.ts'
import { answerList, pageQuery } from '../page.ts'

const typeList: Check = (value) =>
  typeof value === 'string'
    ? value
        .split(',')
        .map(oneOf(...registryTypes))
        .find((complaint) => complaint !== undefined)
    : 'must be a string'

const checks: Readonly<Record<string, Check>> = {
  ...enterpriseProjectQuery,
  ...pageQuery,
  registry_name: text(1, 128),
  registry_id: text(1, 64),
  registry_type: typeList,
  registry_addr: text(1, 256),
  status: oneOf('success', 'fail', 'accessing'),
}

/** ListRegistry: the registries that were entered in the console. */
export const listRegistries = hssRoute('listRegistries', 'GET', '/image/registries', answerPage)

function answerPage(request: HssRequest): Answer {
  const query = readQuery(request.call, checks)
  const { registry_name, registry_id, registry_type, registry_addr, status } = query
  const { swrInRegistryList, registryIdFilter } = request.state.behaviour
  const found = request.state.registries.all.filter(
    (registry) =>
      request.isInScope(registry) &&
      (swrInRegistryList || !registry.type.startsWith('Swr')) &&
      (registry_name === undefined || registry.name.includes(registry_name)) &&
      (registry_id === undefined || registryIdFilter === 'ignored' || registry.id === registry_id) &&
      (registry_type === undefined || registry_type.split(',').includes(registry.type)) &&
      (registry_addr === undefined || registry.addr.includes(registry_addr)) &&
      (status === undefined || statusOf(registry) === status),
  )
  return answerList(request, found, (registry) => describeRegistry(registry, request), query)
}

function describeRegistry(registry: Registry, { state, nowMs }: HssRequest): object {
  const { syncs, rows } = state.registries
  const { declaration, id, name, type, addr } = registry
  return {
    id,
    registry_name: name,
    registry_type: type,
    registry_addr: addr,
    status: statusOf(registry),
    ...(declaration.fail_reason === undefined ? {} : { fail_reason: declaration.fail_reason }),
    images_num: rows.all.filter((row) => row.tag.registry === registry && isListed(row, nowMs)).length,
    latest_sync_time: syncs.lastEndMs(registry) ?? declaration.latest_sync_time ?? state.startedAtMs - 8 * 3_600_000,
  }
}

function statusOf({ declaration }: Registry): string {
  return declaration.status ?? 'success'
}
