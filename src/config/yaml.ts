/** Why a text is not YAML: the parser's message, and the line (from 1). */
export interface YamlProblem {
  readonly reason: string
  readonly line: number
}

/** Rejects nesting deeper than any input needs. Aliases share their target, and their number is limited too. */
const maxDepth = 8
const maxAliases = 1000

/**
 * Parses a text with one YAML document. Scalars stay text as written (`1.10`, `true`, `2026-01-31`), except null. An empty
 * document is null. The parser is loaded on first use.
 */
export async function parseYaml(text: string): Promise<{ readonly document: unknown } | YamlProblem> {
  const { FAILSAFE_SCHEMA, loadAll, nullCoreTag, YAMLException } = await import('js-yaml')
  try {
    const schema = FAILSAFE_SCHEMA.withTags(nullCoreTag)
    const documents = loadAll(text, { schema, maxDepth, maxAliases })
    if (documents.length > 1) return { reason: 'more than one document', line: 1 }
    return { document: documents[0] ?? null }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { reason: error.reason, line: (error.mark?.line ?? 0) + 1 }
  }
}
