import { isObject } from '../../base/objects.ts'
import { ActionError, CancelledError, DeadlineError } from '../../base/errors.ts'
import type { Inspection } from '../../domain/inspection.ts'
import type { ImageSource, SeenImage } from '../../domain/image-source.ts'
import type { HssAnswer, HssCall, HssClient } from '../client.ts'
import { pageLimit } from '../paging.ts'
import { createLookingClient, type Operation } from './looking-client.ts'
import type { FieldRule } from './field-rule.ts'
import { createPageObserver } from './page-observer.ts'
import { createRowObserver } from './row-observer.ts'
import { createSyncObserver } from './sync-observer.ts'

/** The properties of a kind of source that a dry run needs. */
export interface InspectionProfile {
  /** The path of the list of images. */
  readonly listPath: string
  readonly operations: readonly Operation[]
  readonly rules: readonly FieldRule[]
  /** Whether rows have the time when HSS copied them from a registry. */
  readonly isSynchronized: boolean
  readonly openSource: (client: HssClient) => InspectedSource
}

/** A source, and how to query software in HSS. */
export interface InspectedSource {
  readonly source: ImageSource
  /** The calls for the software of an image, and for the software that one of its vulnerabilities affects. */
  listSoftwareCalls(image: SeenImage, vulnerabilityId: string | undefined): readonly HssCall[]
  readonly imageType: 'local' | 'registry'
}

/** Creates the inspection of a source through this client. */
export function createInspection(client: HssClient, profile: InspectionProfile): Inspection {
  const { listPath } = profile
  const rows = createRowObserver(profile.rules)
  const pages = createPageObserver()
  const sync = profile.isSynchronized ? createSyncObserver() : undefined
  const observe = (call: HssCall, answer: HssAnswer): HssAnswer => {
    if (call.path !== listPath || !isObject(answer.json)) return answer
    const { data_list: listed, total_num: total, ...rest } = answer.json
    const list = Array.isArray(listed) ? (listed as readonly unknown[]) : []
    for (const row of list) if (isObject(row)) sync?.observe(row)
    const isWhole = call.query?.['limit'] === pageLimit
    const readableTotal = isWhole ? pages.observe(Number(call.query?.['offset']), list.length, total) : total
    const data = Array.isArray(listed) ? list.map((row) => rows.observe(row)) : listed
    return { ...answer, json: { ...rest, data_list: data, total_num: readableTotal } }
  }
  const dry = createLookingClient(client, profile.operations, observe)
  const { source, listSoftwareCalls, imageType } = profile.openSource(dry.client)
  let wasSampled = false
  /** A failed call is recorded and does not end the dry run. */
  const ask = async (call: HssCall, signal: AbortSignal) => {
    try {
      await dry.client(call, signal)
    } catch (error) {
      if (!(error instanceof ActionError) || error instanceof DeadlineError || error instanceof CancelledError)
        throw error
    }
  }
  return {
    source,
    async sampleList(signal) {
      // Only synchronization times can change between looks.
      if (wasSampled && sync === undefined) return
      wasSampled = true
      await ask({ method: 'GET', path: listPath, query: { offset: 0, limit: pageLimit }, purpose: 'look' }, signal)
    },
    async probe(image, vulnerabilityId, signal) {
      const calls = image === undefined ? [] : listSoftwareCalls(image, vulnerabilityId)
      for (const call of [askForCatalogue(imageType), ...calls]) await ask(call, signal)
    },
    listChecks: () => [...rows.listChecks(), ...pages.listChecks(), ...(sync?.listChecks() ?? [])],
    listPermissions: dry.listPermissions,
    listRequests: dry.listRequests,
  }
}

function askForCatalogue(imageType: InspectedSource['imageType']): HssCall {
  const query = { type: 'linux_vul', handle_status: 'unhandled', image_type: imageType, offset: 0, limit: 10 }
  return { method: 'GET', path: '/images/vulnerabilities', query, purpose: 'look' }
}
