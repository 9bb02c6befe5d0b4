import { isObject } from '../base/objects.ts'
import type { Software } from '../domain/finding.ts'
import type { SoftwareLookUps } from '../domain/image-source.ts'
import type { ImageSourceKind } from '../domain/scan-report.ts'
import { encodeComponent } from '../http/request.ts'
import type { HssCall, HssClient } from './client.ts'
import { pageLimit, readPage, smallestPage } from './paging.ts'
import { readLooseText, readObject, type Place } from './shape.ts'

/** The maximum number of software entries kept for one vulnerability in one image; nobody reads more. */
const maxSoftware = 20

/** The call that lists the software of an image; undefined if HSS has none for it. */
export type AskForSoftware = (imageId: string) => Pick<HssCall, 'path' | 'query'> | undefined

/**
 * ListVulAffectImageApps for images of one kind, and ListLocalImageAppInfo or ListImageApps as `askForSoftware` says. Reads one
 * page of each; further pages would change nothing.
 */
export function createSoftwareLookUps(
  client: HssClient,
  imageType: ImageSourceKind,
  askForSoftware: AskForSoftware,
): SoftwareLookUps {
  const look = async <Row>(
    { path, query }: Pick<HssCall, 'path' | 'query'>,
    limit: number,
    readRow: (value: unknown, place: Place) => Row,
    signal: AbortSignal,
  ) =>
    readPage(
      await client({ method: 'GET', path, query: { ...query, offset: 0, limit }, purpose: 'look' }, signal),
      readRow,
    )
  return {
    async listAffected(imageId, vulnerabilityId, signal) {
      if (isOddPath(imageId)) return null
      const path = `/image/vulnerability/${encodeComponent(imageId)}/apps`
      const query = { is_handled: false, image_type: imageType, vul_id: vulnerabilityId }
      const { rows } = await look({ path, query }, pageLimit, readAffectedApp, signal)
      return rows.flat().slice(0, maxSoftware)
    },
    async knowsAny(imageId, signal) {
      const ask = isOddPath(imageId) ? undefined : askForSoftware(imageId)
      if (ask === undefined) return null
      const { rows, totalNum } = await look(ask, smallestPage, readObject, signal)
      return rows.length > 0 || (totalNum ?? 0) > 0
    },
  }
}

/** Whether the ID would change the path: dots would address another resource. */
function isOddPath(imageId: string): boolean {
  return /^\.*$/.test(imageId)
}

/** Reads one row of ListVulAffectImageApps: a piece of software for each place that contains it, and at least one. */
function readAffectedApp(value: unknown, place: Place): Software[] {
  const row = readObject(value, place)
  const name = readLooseText(row['app_name'])
  const paths: readonly unknown[] = Array.isArray(row['paths']) ? row['paths'].slice(0, maxSoftware) : []
  const found = paths.filter(isObject).map((each) => ({
    name,
    version: readLooseText(each['app_version']),
    path: readLooseText(each['app_path']),
  }))
  return found.length > 0 ? found : [{ name, version: '', path: '' }]
}
