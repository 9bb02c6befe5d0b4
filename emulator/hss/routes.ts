import type { Route } from '../wire/route.ts'
import { batchScan } from './batch-scan.ts'
import { listAffectedApps } from './list-affected-apps.ts'
import { listAffected } from './list-affected.ts'
import { listImageLocal } from './list-image-local.ts'
import { listLocalApps } from './list-local-apps.ts'
import { listVulnerabilities } from './list-vulnerabilities.ts'
import { registryRoutes } from './registry/routes.ts'

/** What the emulated HSS can do; everything else is an API that is not published. The first path that fits decides. */
export const hssRoutes: readonly Route[] = [
  listImageLocal,
  batchScan,
  listVulnerabilities,
  listAffected,
  listAffectedApps,
  listLocalApps,
  ...registryRoutes,
]
