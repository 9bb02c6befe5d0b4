import { message } from '../../base/words/index.ts'
import { createEntryMatcher } from '../../domain/entry-matcher.ts'
import type { ImageSource, SourceSentences } from '../../domain/image-source.ts'
import type { ScanTarget } from '../../domain/scan-target.ts'
import { createCatalogue } from '../catalogue.ts'
import { toAllBody } from './batch-scan.ts'
import type { HssClient } from '../client.ts'
import { createLocalCalls, type LocalCalls } from './calls.ts'
import { createFindingsReader } from './findings.ts'
import { keyOfImage } from './image-key.ts'
import { createPoller } from './poller.ts'
import { toScanRequestItems } from './scan-request-item.ts'

const sentences: SourceSentences = {
  unknownImage: message('image_unknown'),
  listIncomplete: (looks) => message('listing_incomplete', { looks }),
  imageGone: message('image_gone'),
}

/** Images on hosts with an HSS agent. */
export function createLocalSource(client: HssClient, target: ScanTarget): ImageSource {
  return {
    ...createSourceOf(createLocalCalls(client), target),
    async openSoftware() {
      const { createSoftwareLookUps } = await import('../software.ts')
      return createSoftwareLookUps(client, 'local', (imageId) => ({
        path: '/image/local/apps',
        query: { image_id: imageId },
      }))
    },
  }
}

/** Creates the source from its calls. */
export function createSourceOf(calls: LocalCalls, target: ScanTarget): ImageSource {
  const filters = target.kind === 'all' ? target.filters : {}
  const readFindings = createFindingsReader(calls, createCatalogue(calls.listVulnerabilities))
  return {
    kind: 'local',
    sentences,
    mayRepeatLostRequest: true,
    mustListAfterFindings: false,
    keyOf: keyOfImage,
    createMatcher: (entries) => createEntryMatcher(entries),
    // Every host may have the same image, so several rows are not ambiguous.
    explainAmbiguity: () => null,
    // Agents report on their own schedule, and nothing can make them report earlier.
    refresh: async () => undefined,
    list: createPoller(calls, filters),
    requestScan: (images, signal) =>
      calls.batchScan(
        target.kind === 'all'
          ? toAllBody(target.filters)
          : { image_info_list: toScanRequestItems(images), operate_all: false },
        signal,
      ),
    readFindings,
  }
}
