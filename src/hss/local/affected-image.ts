import { inside, readObject, readRequiredText, type Place } from '../shape.ts'

/** One pair of image and vulnerability, from ListImageHandleAffectVulnerabilities. */
export interface AffectedImage {
  readonly imageId: string
  readonly vulnerabilityId: string
}

/** Reads one pair; both IDs are required. */
export function readAffectedImage(value: unknown, place: Place): AffectedImage {
  const row = readObject(value, place)
  return {
    imageId: readRequiredText(row['image_id'], inside(place, 'image_id')),
    vulnerabilityId: readRequiredText(row['vul_id'], inside(place, 'vul_id')),
  }
}
