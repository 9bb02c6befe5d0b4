/** The endpoint of a service (SDK model TokenCatalogEndpoint). */
function describeEndpoint(index: number): object {
  return {
    id: `endpoint${index}`,
    interface: 'public',
    region: '*',
    region_id: '*',
    url: `https://service${index}.example.com/v1`,
  }
}

/** The catalog of a password login: services with their endpoints. There are thousands. */
export function describeServices(): readonly object[] {
  return Array.from({ length: 2000 }, (_, index) => ({
    id: `service${index}`,
    name: `service${index}`,
    type: 'emulated',
    endpoints: [describeEndpoint(index)],
  }))
}

/** The catalog of an ID token login, which is documented as a list of endpoints (SDK model UnscopedTokenInfoEndpoints). */
export function describeEndpoints(): readonly object[] {
  return Array.from({ length: 20 }, (_, index) => describeEndpoint(index))
}
