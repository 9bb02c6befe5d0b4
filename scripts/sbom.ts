import type { BundledPackage } from './licenses.ts'

/**
 * The software bill of materials of the bundle, CycloneDX 1.6 in JSON: the packages in `licenses.txt`. It has neither a time nor
 * a serial number, so that the same bundle always has the same one.
 */
export function renderSbom(
  product: { readonly name: string; readonly version: string },
  packages: readonly BundledPackage[],
): string {
  const reference = `pkg:generic/${product.name}@${product.version}`
  const components = packages.map(({ name, version, license }) => ({
    type: 'library',
    'bom-ref': formatPackageUrl(name, version),
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl: formatPackageUrl(name, version),
  }))
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': reference, ...product } },
    components,
    dependencies: [{ ref: reference, dependsOn: components.map((component) => component['bom-ref']) }],
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** Package URL of an npm package; the `@` of a scope is percent-encoded. */
function formatPackageUrl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}
