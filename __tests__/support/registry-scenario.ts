import { declareRegistryImage, sample } from '../../emulator/index.ts'
import type { Emulator, RegistryDeclaration, RegistryImageDeclaration, World } from '../../emulator/index.ts'
import { play } from './scenario.ts'
import type { Played, Scenario } from './scenario.ts'

/** The host of SWR. */
export const host = `swr.${sample.region}.myhuaweicloud.com`
/** Two contents. */
export const [digestA, digestB] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`) as [string, string]
/** A clean result from before the run. */
export const oldSuccess = { scan_status: 'success', vul_num: 0, severity_level: 'Security' } as const

/** A tag of the repository `shop/web`, with the content `digestA` unless told. */
export const web = (tag: string, more: Omit<RegistryImageDeclaration, 'image_name'> = {}) =>
  declareRegistryImage(`shop/web:${tag}`, { image_digest: digestA, image_id: `web-${tag}`, ...more })

/** Asks for these references of the repository `shop/web`. */
export function scanWeb(
  asked: string,
  images: readonly RegistryImageDeclaration[],
  inputs: Record<string, string> = {},
  registry: Partial<RegistryDeclaration> = {},
  more: Scenario & { readonly world?: World } = {},
): Promise<Played> {
  const references = asked.split(' ').map((reference) => `${host}/shop/web${reference}`)
  return play({
    ...more,
    world: { registries: [{ registry_name: 'swr', sync: { takesMs: 1500 }, images, ...registry }], ...more.world },
    with: { source: 'registry', images: references.join('\n'), discovery_timeout_minutes: '0.1', ...inputs },
  })
}

/** The images whose scans were billed. */
export const billOf = ({ emulator }: { readonly emulator: Emulator }) =>
  emulator.state.registries.bill.entries.map(({ image }) => image)

/** How many calls of one operation there were. */
export const countCalls = ({ emulator }: Played, call: Parameters<Emulator['calls']>[0]) => emulator.calls(call).length
