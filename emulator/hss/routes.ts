import type { Route } from '../wire/route.ts'
import { batchScan } from './batch-scan.ts'
import { listAffected } from './list-affected.ts'
import { listImageLocal } from './list-image-local.ts'
import { listVulnerabilities } from './list-vulnerabilities.ts'

/** What the emulated HSS can do; everything else is an API that is not published. */
export const hssRoutes: readonly Route[] = [listImageLocal, batchScan, listVulnerabilities, listAffected]
