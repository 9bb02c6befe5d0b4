import { describe, expect, it } from '@jest/globals'
import { readText } from './files.ts'

interface Package {
  readonly version?: string
  readonly engines?: { readonly node?: string }
  readonly hasInstallScript?: boolean
}

const own = JSON.parse(readText('package.json')) as {
  readonly engines: { readonly node: string }
  readonly allowScripts: Readonly<Record<string, boolean>>
}
const packages = Object.entries(
  (JSON.parse(readText('package-lock.json')) as { packages: Readonly<Record<string, Package>> }).packages,
)
const oldestNode = parseVersion(own.engines.node.replace('>=', ''))

/** What `npm ci` would warn of. */
describe('the packages of the lockfile', () => {
  it('run on the oldest Node that package.json promises', () => {
    const demanding = packages.filter(([, { engines }]) => !allows(engines?.node ?? '*', oldestNode))
    expect(demanding.map(([path, { engines }]) => [path, engines?.node])).toStrictEqual([])
  })

  it('have no install script that nobody has decided about', () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true)
    const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''))
    expect(names.filter((name) => !Object.hasOwn(own.allowScripts, name))).toStrictEqual([])
    expect(Object.values(own.allowScripts)).not.toContain(true)
  })

  it('are there for systems other than the one that wrote it', () => {
    const paths = packages.map(([path]) => path)
    for (const system of ['linux-x64-gnu', 'darwin-arm64', 'win32-x64-msvc']) {
      expect(paths).toContain(`node_modules/@swc/core-${system}`)
      expect(paths).toContain(`node_modules/@oxlint/binding-${system}`)
    }
  })
})

describe('a range of versions', () => {
  it.each([
    ['*', true],
    ['>=18', true],
    ['>= 20.19.0', true],
    ['>=22', false],
    ['^20.19.0 || >=22.12.0', true],
    ['^18.14.0 || ^22.0.0 || >=24.0.0', false],
    ['18 || 20 || >=22', true],
    ['>=14 <20', false],
    ['20.x', true],
  ])('%s allows 20.19: %s', (range, expected) => {
    expect(allows(range, [20, 19])).toBe(expected)
  })
})

/** As npm reads a range, as far as packages use it for Node; what it cannot read, it does not allow. */
function allows(range: string, version: readonly number[]): boolean {
  return range.split('||').some((alternative) =>
    [...alternative.trim().matchAll(/(>=|<=|[<>^~=]?)\s*([\dx*][\w.*-]*)/g)].every(([, sign = '', bound = '']) => {
      const limit = parseVersion(bound)
      const order = compare(version, limit)
      if (sign === '>=') return order >= 0
      if (sign === '>') return order > 0
      if (sign === '<') return order < 0
      if (sign === '<=') return order <= 0
      // What stands there without a sign, such as `20`, is a family too.
      return limit.length === 0 || (version[0] === limit[0] && order >= 0)
    }),
  )
}

function parseVersion(text: string): number[] {
  return text
    .split('.')
    .map(Number)
    .filter((part) => !Number.isNaN(part))
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = [0, 1, 2].find((index) => (one[index] ?? 0) !== (other[index] ?? 0))
  return at === undefined ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
