/** The filters of `operate_all`, by the API's own names. Times are epoch milliseconds, sizes bytes. */
export interface Filters {
  readonly image_name?: string
  readonly image_version?: string
  readonly local_image_type?: 'other_image' | 'swr_image'
  readonly scan_status?: string
  readonly image_size?: number
  readonly start_latest_update_time?: number
  readonly end_latest_update_time?: number
  readonly start_latest_scan_time?: number
  readonly end_latest_scan_time?: number
}
