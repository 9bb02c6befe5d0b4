import type { Route } from '../../wire/route.ts'
import { listImageApps } from './list-apps.ts'
import { listImageVulnerabilities } from './list-image-vulnerabilities.ts'
import { listRegistryImages } from './list-images.ts'
import { listImageMalware } from './list-malware.ts'
import { listRegistries } from './list-registries.ts'
import { listImageTasks } from './list-tasks.ts'
import { scanRegistryImages } from './scan-images.ts'
import { showScanStatistics } from './show-statistics.ts'
import { syncImages } from './sync-images.ts'

/** The operations of HSS for images in registries. */
export const registryRoutes: readonly Route[] = [
  listRegistryImages,
  listRegistries,
  syncImages,
  scanRegistryImages,
  listImageTasks,
  listImageVulnerabilities,
  listImageMalware,
  listImageApps,
  showScanStatistics,
]
