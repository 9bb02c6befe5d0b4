import { buildFleet, sample, sampleAccess, startEmulator, type FleetSize } from '../emulator/index.ts'
import { runAction, type FinishedStep } from '../runner/run-action.ts'

/** A large scan: what HSS has, and what the step asks for. */
export interface ScaleCase {
  readonly name: string
  readonly fleet: FleetSize
  readonly with: Readonly<Record<string, string>>
  /** What it must stay below; the numbers that do not depend on the machine are held by a test. Each post has a connection of its own. */
  readonly most: { readonly calls: number; readonly connections: number; readonly heapMiB: number }
}

/** What a large scan took. */
export interface ScaleFigures {
  readonly step: FinishedStep
  readonly calls: number
  readonly looks: number
  readonly connections: number
}

/** Names of the first `count` images of a fleet, one a line. */
export function listNames(count: number): string {
  const name = (index: number) => `imagehub.example.com/fleet/app-${String(index).padStart(5, '0')}:v1`
  return Array.from({ length: count }, (_, index) => name(index)).join('\n')
}

/** The large scans that are measured and guarded. */
export const scaleCases: readonly ScaleCase[] = [
  {
    name: '10,000 images by operate_all, 3 findings each, scans of 3 s',
    fleet: {
      images: 10_000,
      vulnerabilitiesPerImage: 3,
      imagesPerVulnerability: 100,
      image: { scan: { scanMs: 3000 } },
    },
    with: { operate_all: 'true', poll_interval_seconds: '1' },
    most: { calls: 600, connections: 7, heapMiB: 256 },
  },
  {
    name: '500 named images among 5,000',
    fleet: { images: 5000, vulnerabilitiesPerImage: 1, imagesPerVulnerability: 50, image: { scan: { scanMs: 1000 } } },
    with: { images: listNames(500), poll_interval_seconds: '0.5' },
    most: { calls: 250, connections: 7, heapMiB: 256 },
  },
  {
    name: 'one image with 50,000 findings',
    fleet: { images: 1, vulnerabilitiesPerImage: 50_000 },
    with: { images: listNames(1), poll_interval_seconds: '0.1' },
    most: { calls: 600, connections: 7, heapMiB: 256 },
  },
]

/** Runs one large scan in a heap of the size it must fit. */
export async function runScale({ fleet, with: inputs, most }: ScaleCase): Promise<ScaleFigures> {
  const emulator = await startEmulator({ world: { ...sampleAccess, ...buildFleet(fleet) } })
  const step = await runAction({
    nodeArguments: [`--max-old-space-size=${most.heapMiB}`],
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
  const looks = emulator.calls('listImages').filter(({ query }) => query['offset'] === '0').length
  const connections = new Set(emulator.requests.map(({ service, clientPort }) => `${service} ${clientPort}`)).size
  return { step, calls: emulator.requests.length, looks, connections }
}
