/** The filters that both sources have. */
interface CommonFilters {
  readonly image_name?: string
  readonly image_version?: string
  readonly scan_status?: string
  readonly image_size?: number
  readonly start_latest_update_time?: number
  readonly end_latest_update_time?: number
  readonly start_latest_scan_time?: number
  readonly end_latest_scan_time?: number
}

/** The filters of `operate_all` for images on hosts, by the API's own names. Times are epoch milliseconds, sizes bytes. */
export interface LocalFilters extends CommonFilters {
  readonly local_image_type?: 'other_image' | 'swr_image'
}

/** The filters of `operate_all` for images in registries, with the same units. */
export interface RegistryFilters extends CommonFilters {
  readonly namespace?: string
  readonly registry_name?: string
  readonly image_type?: 'private_image' | 'shared_image' | 'instance_image' | 'harbor' | 'jfrog'
  readonly severity_level?: 'Security' | 'Low' | 'Medium' | 'High'
  /** Text, because it goes into a query. */
  readonly latest_version?: 'true' | 'false'
  readonly start_latest_sync_time?: number
  readonly end_latest_sync_time?: number
}

/** The filters of either source. */
export type Filters = LocalFilters | RegistryFilters
