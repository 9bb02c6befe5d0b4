import { createHash } from 'node:crypto'
import type { ReportingDescriptor } from 'sarif'
import { message, say, type Words } from '../../base/words/index.ts'
import type { Vulnerability } from '../../domain/finding.ts'
import { cleanText } from '../escape/clean.ts'
import { escapeMarkdown, markdownLink } from '../escape/markdown.ts'
import { acceptUrl } from '../escape/web-address.ts'
import { levels, scoreOf } from './severity.ts'

const maxIdLength = 255
/** GitHub accepts twenty tags per rule; three of them are not CVEs. */
const maxCveTags = 17

/** The ID of the rule for a vulnerability. If the vulnerability's own ID is too long, its hash. */
export function ruleId({ id }: Vulnerability): string {
  return id.length > 0 && id.length <= maxIdLength ? id : `hss-${createHash('sha256').update(id).digest('hex')}`
}

/** The reporting descriptor of one vulnerability. */
export function describeRule(vulnerability: Vulnerability, words: Words): ReportingDescriptor {
  const { cves, title, description, solution, url, rank, type } = vulnerability
  const shortText = cleanText(title, 250) || ruleId(vulnerability)
  const fullText = cleanText(description, 1000) || shortText
  const advice = cleanText(solution, 1000)
  const helpUri = acceptUrl(url)
  const tags = ['security', rank, cleanText(type, 60), ...cves.slice(0, maxCveTags).map((cve) => cleanText(cve, 60))]
  return {
    id: ruleId(vulnerability),
    shortDescription: { text: shortText },
    fullDescription: { text: fullText },
    ...(helpUri === null ? {} : { helpUri }),
    help: {
      text: advice === '' ? fullText : say(words, message('sarif_solution', { solution: advice })),
      markdown:
        [
          markdownLink(vulnerability.id, url, 80),
          escapeMarkdown(description, 1000),
          advice === '' ? '' : say(words, message('sarif_solution', { solution: escapeMarkdown(solution, 1000) })),
        ]
          .filter((part) => part !== '')
          .join('\n\n') || shortText,
    },
    defaultConfiguration: { level: levels[rank] },
    properties: { tags: [...new Set(tags.filter((tag) => tag !== ''))], 'security-severity': scoreOf(vulnerability) },
  }
}
