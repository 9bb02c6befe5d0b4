import { posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { listFiles, readText } from './files.ts'

const floors: Readonly<Record<string, number>> = {
  base: 0,
  http: 1,
  domain: 1,
  auth: 2,
  hss: 2,
  scan: 3,
  report: 3,
  config: 4,
  github: 5,
  main: 6,
  'index.ts': 7,
}

const sources = listFiles('src')
const imports = sources.flatMap((file) =>
  [...readText(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => ({
    file,
    name,
    target: name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), name)) : undefined,
  })),
)

function roomOf(path: string): string {
  return path.split('/')[1] ?? ''
}

describe('the rooms', () => {
  it('have a floor each', () => {
    expect(sources.map(roomOf).filter((room) => !(room in floors))).toStrictEqual([])
  })

  it('import only what exists, from lower layers or from their own folder', () => {
    const inside = imports.filter(({ target }) => target?.startsWith('src/'))
    expect(inside.length).toBeGreaterThan(300)
    const wrong = inside.filter(({ file, target = '' }) => {
      const [from, to] = [roomOf(file), roomOf(target)]
      return !sources.includes(target) || (from !== to && (floors[from] ?? 0) <= (floors[to] ?? 9))
    })
    expect(wrong).toStrictEqual([])
  })

  it('reach out of src only for the real client behind its stand-in', () => {
    const outside = imports.filter(({ target }) => target !== undefined && !target.startsWith('src/'))
    expect(outside.map(({ file, target }) => [file, target])).toStrictEqual([
      ['src/github/stand-ins/http-client.ts', 'node_modules/@actions/http-client/lib/index.js'],
    ])
  })

  it('know images, not where they are: only main imports hss', () => {
    const importers = imports.filter(({ file, target }) => target?.startsWith('src/hss/') && roomOf(file) !== 'hss')
    expect(importers.length).toBeGreaterThan(0)
    expect(importers.filter(({ file }) => file !== 'src/main/connection.ts')).toStrictEqual([])
  })

  it('keep sources apart: no kind of source imports another', () => {
    const kindOf = (path: string) => /^src\/hss\/(\w+)\//.exec(path)?.[1]
    const inside = imports.filter(({ target }) => target?.startsWith('src/hss/'))
    const crossing = inside.filter(({ file, target = '' }) => {
      const [from, to] = [kindOf(file), kindOf(target)]
      return roomOf(file) === 'hss' && to !== undefined && from !== to
    })
    expect(crossing).toStrictEqual([])
  })

  it('have no cycles', () => {
    const next = new Map(sources.map((file) => [file, new Set<string>()]))
    for (const { file, target } of imports) if (target?.startsWith('src/')) next.get(file)?.add(target)
    // What imports nothing that is left cannot be on a cycle.
    for (let before = -1; before !== next.size;) {
      before = next.size
      for (const [file, targets] of next) if (![...targets].some((target) => next.has(target))) next.delete(file)
    }
    expect([...next.keys()]).toStrictEqual([])
  })
})

describe('effects', () => {
  it.each([
    ['the toolkit', /'@actions\//, /^src\/github\//],
    ['files', /'(?:node:)?fs(?:\/promises)?'/, /^src\/github\//],
    ['the environment', /process\.env/, /^src\/(?:github\/|index\.ts$)/],
    ['other programs', /'(?:node:)?(?:child_process|worker_threads|cluster)'/, /^$/],
    ['sockets', /'(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/\w+)?'/, /^src\/http\//],
    ['undici', /'undici'/, /^src\/http\//],
    ['the global fetch', /(?<!typeof )globalThis\.fetch/, /^src\/index\.ts$/],
    ['the exit code', /process\.exit/, /^src\/index\.ts$/],
    ['the clock', /Date\.now\(|performance\.now\(|setTimeout\(/, /^src\/(?:base\/clock|index)\.ts$/],
    ['chance', /Math\.random/, /^src\/index\.ts$/],
  ])('stay where they belong: %s', (_, pattern, allowed) => {
    const found = sources.filter((file) => pattern.test(stripComments(readText(file))))
    expect(found.filter((file) => !allowed.test(file))).toStrictEqual([])
  })
})

describe('files', () => {
  const code = listFiles().filter((file) => /\.(?:ts|mts|cjs)$/.test(file))

  it('have at most 300 lines', () => {
    const long = code
      .map((file) => [file, readText(file).split('\n').length] as const)
      .filter(([, lines]) => lines > 301)
    expect(long).toStrictEqual([])
  })

  it('export by name', () => {
    expect(code.filter((file) => /^export default/m.test(readText(file)))).toStrictEqual([])
  })

  it('name no registry of packages and no path of a machine', () => {
    // Written in pieces, so that this file does not find itself.
    const hosts = [
      'registry' + '.npmjs',
      'npm' + 'mirror',
      'repo.huaweicloud.com/repository' + '/npm',
      'registry' + '.yarnpkg',
    ]
    const paths = /(?<![\w.:@/-])\/(?:home|Users|root|work|farm)\/\w/
    const texts = listFiles().filter((file) => !/\.png$/.test(file))
    const found = texts.filter(
      (file) => hosts.some((host) => readText(file).includes(host)) || paths.test(readText(file)),
    )
    expect(found).toStrictEqual([])
  })
})

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
