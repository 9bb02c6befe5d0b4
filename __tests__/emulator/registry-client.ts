import { parseJson, rawNumber } from '../../emulator/wire/int64.ts'
import { declareRegistryImage, sample } from '../../emulator/index.ts'
import type { RegistryDeclaration, RegistryImageDeclaration, RegistryImagePatch, World } from '../../emulator/index.ts'
import { openBench } from './client.ts'
import type { Ask, Bench, Reply } from './client.ts'

/** A bench with short ways to ask about images in registries. */
export interface RegistryBench extends Bench {
  /** The rows that a query leaves, their int64 ids as text. */
  readonly rows: (query?: string) => Promise<RegistryImagePatch[]>
  readonly sync: (registryInfo?: readonly object[], ask?: Ask) => Promise<Reply>
  /** Posts rows as they were listed, with anything on top. */
  readonly scan: (rows: readonly RegistryImagePatch[], more?: object, ask?: Ask) => Promise<Reply>
}

export const web = (more: Omit<RegistryImageDeclaration, 'image_name'> = {}): RegistryImageDeclaration =>
  declareRegistryImage('shop/frontend/web:v1', { image_id: 'web-1', ...more })

/** One private SWR registry with these images. */
export const swr = (
  images: readonly RegistryImageDeclaration[],
  more: Partial<RegistryDeclaration> = {},
): RegistryDeclaration => ({ registry_name: 'swr', registry_id: 'r-1', images, ...more })

export async function openRegistryBench(world: World): Promise<RegistryBench> {
  const bench = await openBench(world)
  return {
    ...bench,
    rows: async (query = 'limit=200') => readRows(await bench.hss(`/image/registries/images?${query}`)),
    sync: (registry_info = [{ registry_id: 'r-1' }], ask = {}) =>
      bench.hss('/image/image-sync/tasks', {
        method: 'POST',
        body: { sync_all_registries: false, registry_info },
        ...ask,
      }),
    scan: (rows, more = {}, ask = {}) =>
      bench.hss('/image/image-scan/tasks?global_image_type=registry', {
        method: 'POST',
        body: { is_all: false, scan_scope: 2_147_483_647, image_info: rows.map(pickInfo), ...more },
        headers: { region: sample.region },
        ...ask,
      }),
  }
}

/** What a post says of a row. */
export function pickInfo(row: RegistryImagePatch): object {
  const { id, image_digest, namespace, image_name, image_version, registry_id, registry_name, registry_type } = row
  const place = { registry_id, registry_name, registry_type }
  const instance = row.instance_id == null ? {} : { instance_id: row.instance_id }
  return { id: rawNumber(id ?? '0'), image_digest, namespace, image_name, image_version, ...place, ...instance }
}

function readRows({ text }: Reply): RegistryImagePatch[] {
  const { data_list } = parseJson(text) as {
    data_list: (Omit<RegistryImagePatch, 'id'> & { id?: { rawJSON?: string } | number })[]
  }
  return data_list.map(({ id, ...row }) => ({
    ...row,
    ...(id === undefined ? {} : { id: typeof id === 'object' ? (id.rawJSON ?? '') : String(id) }),
  }))
}
