import fc from 'fast-check'

const pathComponent = fc.stringMatching(/^[a-z0-9]{1,6}(?:(?:\.|_|__|-{1,3})[a-z0-9]{1,4}){0,2}$/)
const host = fc.oneof(
  fc.constantFrom('localhost', 'imagehub.example.com', '10.0.0.1', '[fd00::1]', 'UPPER'),
  fc.stringMatching(/^[a-zA-Z0-9](?:[a-z0-9-]{0,5}[a-z0-9])?\.[a-z]{2,3}$/),
)
const port = fc.integer({ min: 1, max: 65535 })
const registry = fc.oneof(
  host,
  fc.tuple(host, port).map(([name, number]) => `${name}:${number}`),
)
const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,30}$/)
const digest = fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `sha256:${hex}`)

/** References that the grammar allows, with every combination of their parts. */
export const imageReferences: fc.Arbitrary<string> = fc
  .record({
    registry: fc.option(registry, { nil: undefined }),
    path: fc.array(pathComponent, { minLength: 1, maxLength: 3 }),
    tag: fc.option(tag, { nil: undefined }),
    digest: fc.option(digest, { nil: undefined }),
  })
  .map((parts) => {
    const name = [...(parts.registry === undefined ? [] : [parts.registry]), ...parts.path].join('/')
    return `${name}${parts.tag === undefined ? '' : `:${parts.tag}`}${parts.digest === undefined ? '' : `@${parts.digest}`}`
  })
