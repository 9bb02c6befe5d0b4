import type { MatchRules } from '../../domain/entry-matcher.ts'
import type { SeenImage } from '../../domain/image-source.ts'
import { placeOfSelector } from './entry-place.ts'
import type { RegistryRow } from './registry-row.ts'

/** The rules to compare images in registries with entries: exactly, and with the host of the registry. */
export function createMatchRules(
  rowOf: (image: SeenImage) => RegistryRow | undefined,
  hostOf: (row: RegistryRow) => string | null | undefined,
  registryName: string | undefined,
): MatchRules {
  return {
    listNames(image) {
      const row = rowOf(image)
      if (row === undefined) return []
      const { namespace, imageName } = row
      const host = hostOf(row) ?? undefined
      return [
        ...(host === undefined ? [] : [spell(host, namespace, imageName)]),
        spell(undefined, namespace, imageName),
        spell(undefined, undefined, imageName),
      ]
    },
    nameOf(selector) {
      const place = placeOfSelector(selector)
      return place === undefined ? undefined : spell(place.host, place.namespace, place.imageName)
    },
    agrees({ registryId = '', registryName: wantedName = '' }, image) {
      const row = rowOf(image)
      const fits = (wanted: string | undefined, listed: string | null | undefined) =>
        wanted === undefined || wanted === '' || wanted === listed
      return (
        fits(registryId, row?.registryId) &&
        fits(wantedName, row?.registryName) &&
        fits(registryName, row?.registryName)
      )
    },
  }
}

/** A place as one text. A missing part becomes an empty text, which is not a valid name. */
function spell(host: string | undefined, namespace: string | null | undefined, imageName: string | null): string {
  return JSON.stringify([host ?? '', namespace ?? '', imageName ?? ''])
}
