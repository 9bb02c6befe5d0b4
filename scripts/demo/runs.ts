import { sample, sampleImages } from '../../emulator/index.ts'

/** One run of the demo. */
export interface DemoRun {
  /** The name of its folder. */
  readonly name: string
  readonly title: string
  /** The inputs in addition to sign-in and region. */
  readonly with: Readonly<Record<string, string>>
  /** The expected outcome. */
  readonly outcome: string
  /** What it demonstrates, in one sentence. */
  readonly seen: string
}

const [agent, webshell] = sampleImages.map(
  ({ image_name, image_version, image_digest }) => `${image_name}:${image_version}@${image_digest}`,
) as [string, string]

/** The runs, in the order in which they are shown. */
export const demoRuns: readonly DemoRun[] = [
  {
    name: 'passed',
    title: 'A scan that passes',
    with: { images: agent },
    outcome: 'passed',
    seen: 'The old result did not count: the step waited for a newer one and read the findings.',
  },
  {
    name: 'failed',
    title: 'A scan that fails',
    with: { images: webshell },
    outcome: 'failed',
    seen: 'A critical finding and a malicious file met conditions of the default `fail_on`.',
  },
  {
    name: 'registry',
    title: 'An image in a registry, pushed a moment ago',
    with: {
      source: 'registry',
      images: `swr.${sample.region}.myhuaweicloud.com/shop/frontend/web:1.4.0`,
    },
    outcome: 'failed',
    seen: 'No HSS agent sees this image: HSS synchronized the registry, then scanned it. HSS bills such scans.',
  },
  {
    name: 'submitted',
    title: 'A request without waiting',
    with: { images: agent, wait: 'false' },
    outcome: 'submitted',
    seen: 'The step sent the request and did not wait, so nothing is proven.',
  },
]
