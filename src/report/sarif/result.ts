import { createHash } from 'node:crypto'
import type { Result } from 'sarif'
import { message, say, type Message, type Words } from '../../base/words/index.ts'
import { cleanText } from '../escape/clean.ts'
import { describeSeverity } from '../severity-words.ts'
import { describeSoftware } from '../software-text.ts'
import type { VulnerabilityGroup } from '../vulnerability-groups.ts'
import { artifactUri } from './category.ts'
import { ruleId } from './rule.ts'
import { levels } from './severity.ts'

const shownImages = 20

/** One vulnerability, with all images of one name that have it. */
export interface NamedGroup extends VulnerabilityGroup {
  readonly name: string
}

/** The result of a group. It names the images, and its fingerprint does not depend on their tags. */
export function describeResult(group: NamedGroup, ruleIndex: number, words: Words): Result {
  return {
    ruleId: ruleId(group.vulnerability),
    ruleIndex,
    level: levels[group.vulnerability.rank],
    message: { text: sayResult(group, words) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: artifactUri(group.name) },
          region: { startLine: 1, startColumn: 1 },
        },
      },
    ],
    // The only fingerprint that code scanning compares. It ends in a number, like those that code scanning computes itself.
    partialFingerprints: { primaryLocationLineHash: `${hashIdentity(group)}:1` },
  }
}

function hashIdentity({ name, vulnerability }: NamedGroup): string {
  return createHash('sha256')
    .update(JSON.stringify([name, vulnerability.id]))
    .digest('hex')
    .slice(0, 32)
}

/** The message of a result. Escapes brackets, because SARIF's plain text reads `[text](target)` as a link. */
function sayResult(group: NamedGroup, words: Words): string {
  return say(words, describeGroup(group, words)).replace(/[[\]\\]/g, '\\$&')
}

function describeGroup({ vulnerability, images, isNew, software }: NamedGroup, words: Words): Message {
  const shown = images
    .slice(0, shownImages)
    .map(({ image }) => cleanText(image, 600))
    .join(', ')
  const more = images.length - shownImages
  const found = message('sarif_text', {
    title: cleanText(vulnerability.title, 250) || ruleId(vulnerability),
    severity: describeSeverity(vulnerability, words),
    score: vulnerability.cvss ?? message('count_unknown'),
    images: more > 0 ? message('text_more', { shown, count: more }) : shown,
  })
  const affected = describeSoftware(software)
  const text = affected === undefined ? found : message('finding_affects', { text: found, software: affected })
  return isNew === true ? message('finding_is_new', { text }) : text
}
