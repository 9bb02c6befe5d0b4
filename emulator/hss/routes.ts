import type { Route } from '../wire/route.ts'
import { batchScan } from './batch-scan.ts'
import { listAffectedApps } from './list-affected-apps.ts'
import { listAffected } from './list-affected.ts'
import { listImageLocal } from './list-image-local.ts'
import { listLocalApps } from './list-local-apps.ts'
import { listVulnerabilities } from './list-vulnerabilities.ts'
import { registryRoutes } from './registry/routes.ts'

/** The operations of the emulated HSS; any other path is answered as an unpublished API. The first path that matches decides. */
export const hssRoutes: readonly Route[] = [
  listImageLocal,
  batchScan,
  listVulnerabilities,
  listAffected,
  listAffectedApps,
  listLocalApps,
  ...registryRoutes,
]
