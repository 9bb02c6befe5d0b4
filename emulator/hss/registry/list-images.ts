import { noteLook, showRow } from '../../state/row.ts'
import type { AssociationImage, RegistryImageDeclaration, RegistryImagePatch } from '../../world/registry.ts'
import type { Answer } from '../../wire/call.ts'
import { integerText } from '../../wire/checks.ts'
import { readQuery } from '../../wire/input.ts'
import { rawNumber } from '../../wire/int64.ts'
import { enterpriseProjectQuery, hssRoute, showRows } from '../operation.ts'
import type { HssRequest, ShownRow } from '../operation.ts'
import { answerList, pageQuery } from '../page.ts'
import { buildRegistryRowTest, registryFilterChecks, sortRows } from './image-filters.ts'

const checks = {
  ...enterpriseProjectQuery,
  ...registryFilterChecks,
  ...pageQuery,
  limit: integerText(1, 200),
}

/** ListRegistryImages: HSS's data about images in registries, one page at a time. */
export const listRegistryImages = hssRoute('listRegistryImages', 'GET', '/image/registries/images', answerPage)

function answerPage(request: HssRequest): Answer {
  const { call, state, nowMs } = request
  const query = readQuery(call, checks)
  const test = buildRegistryRowTest(query, state.behaviour, nowMs)
  const { rows } = state.registries
  // A look begins with the first page; later pages belong to the same look.
  if (Number(query['offset'] ?? 0) === 0) {
    for (const row of rows.countingLooks) {
      if (request.isInScope(row) && test({ row, fields: showRow(row, nowMs) })) noteLook(row, nowMs)
    }
  }
  return answerList(request, sortRows(showRows(request, rows.all, test), query), describeRow, query)
}

function describeRow({ row, fields }: ShownRow<RegistryImagePatch, RegistryImageDeclaration>): object {
  const { id, association_images, ...plain } = fields
  const sent = Object.entries(plain).filter(([, value]) => value !== null)
  return {
    ...(id == null ? {} : { id: rawNumber(id) }),
    ...Object.fromEntries(sent),
    ...(association_images == null ? {} : { association_images: association_images.map(describeAssociation) }),
    ...row.declaration.extra,
  }
}

function describeAssociation({ id, ...fields }: AssociationImage): object {
  return { ...(id === undefined ? {} : { id: rawNumber(id) }), ...fields }
}
