import { buildFleet, buildRegistryFleet, sample, sampleAccess, startEmulator, type World } from '../emulator/index.ts'
import { runAction, type FinishedStep } from '../runner/run-action.ts'

/** A large scan: what HSS has, and what the step asks for. */
export interface ScaleCase {
  readonly name: string
  readonly world: () => World
  readonly with: Readonly<Record<string, string>>
  /** Upper limits. A test checks those that do not depend on the machine. */
  readonly most: {
    readonly calls: number
    /** Calls that list images: the cost of finding images and waiting. */
    readonly lists: number
    readonly heapMiB: number
  }
}

/** What a large scan cost. */
export interface ScaleFigures {
  readonly step: FinishedStep
  readonly calls: number
  readonly lists: number
  /** How often a list was read from its start. A look by names reads one list for each name. */
  readonly looks: number
  /** The number of connections of the most frequent call. No connection carries two requests at once. */
  readonly connections: number
  /** The successful scans of images in registries, which HSS bills, and the requests that asked for them. */
  readonly billed: { readonly scans: number; readonly posts: number }
}

/** Names of the first `count` images of a fleet, one per line. */
function listNames(count: number, place = 'imagehub.example.com'): string {
  const name = (index: number) => `${place}/fleet/app-${String(index).padStart(5, '0')}:v1`
  return Array.from({ length: count }, (_, index) => name(index)).join('\n')
}

/** A scan of new images in one registry, each with three findings. */
function registryCase(images: number, most: Omit<ScaleCase['most'], 'heapMiB'>): ScaleCase {
  return {
    name: `${images.toLocaleString('en')} ${images === 1 ? 'image' : 'images'} in a registry, 3 findings each, scans of 3 s`,
    world: () =>
      buildRegistryFleet({
        images,
        vulnerabilitiesPerImage: 3,
        imagesPerVulnerability: 100,
        image: { scan: { scanMs: 3000 } },
      }),
    with: {
      source: 'registry',
      images: listNames(images, `swr.${sample.region}.myhuaweicloud.com`),
      poll_interval_seconds: '1',
    },
    most: { ...most, heapMiB: 256 },
  }
}

/** The large scans that the bench measures and a test guards. */
export const scaleCases: readonly ScaleCase[] = [
  {
    name: '10,000 images by operate_all, 3 findings each, scans of 3 s',
    world: () =>
      buildFleet({
        images: 10_000,
        vulnerabilitiesPerImage: 3,
        imagesPerVulnerability: 100,
        image: { scan: { scanMs: 3000 } },
      }),
    with: { operate_all: 'true', poll_interval_seconds: '1' },
    most: { calls: 600, lists: 400, heapMiB: 256 },
  },
  {
    name: '500 named images among 5,000',
    world: () =>
      buildFleet({
        images: 5000,
        vulnerabilitiesPerImage: 1,
        imagesPerVulnerability: 50,
        image: { scan: { scanMs: 1000 } },
      }),
    with: { images: listNames(500), poll_interval_seconds: '0.5' },
    most: { calls: 250, lists: 150, heapMiB: 256 },
  },
  {
    name: 'one image with 50,000 findings',
    world: () => buildFleet({ images: 1, vulnerabilitiesPerImage: 50_000 }),
    with: { images: listNames(1), poll_interval_seconds: '0.1' },
    most: { calls: 600, lists: 10, heapMiB: 256 },
  },
  // Two calls for the findings of each image, one list call per poll for every 200 images, the catalogue, and at most 20 calls for
  // the affected software.
  registryCase(1, { calls: 20, lists: 10 }),
  registryCase(100, { calls: 250, lists: 15 }),
  registryCase(1000, { calls: 2100, lists: 60 }),
]

/** Runs one large scan with its limited heap. */
export async function runScale({ world, with: inputs, most: { heapMiB } }: ScaleCase): Promise<ScaleFigures> {
  const emulator = await startEmulator({ world: { ...sampleAccess, ...world() } })
  const step = await runAction({
    nodeArguments: [`--max-old-space-size=${heapMiB}`],
    with: {
      region: sample.region,
      project_id: sample.projectId,
      access_key_id: sample.accessKeyId,
      secret_access_key: sample.secretAccessKey,
      endpoint: emulator.urls.hss,
      fail_on: 'never',
      ...inputs,
    },
  })
  await emulator.close()
  const lists = [...emulator.calls('listImages'), ...emulator.calls('listRegistryImages')]
  const byCall = Object.values(Object.groupBy(emulator.requests, ({ call }) => call))
  const [most = []] = byCall.toSorted((one, other) => (other?.length ?? 0) - (one?.length ?? 0))
  const { bill } = emulator.state.registries
  return {
    step,
    calls: emulator.requests.length,
    lists: lists.length,
    // A request for one row only learns the length of the list.
    looks: lists.filter(({ query }) => query['offset'] === '0' && query['limit'] !== '1').length,
    connections: new Set(most.map(({ clientPort }) => clientPort)).size,
    billed: { scans: bill.entries.length, posts: bill.posts.length },
  }
}
