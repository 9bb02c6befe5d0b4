import type { Language } from '../src/base/words/index.ts'

/** Sentences of the summary of a fleet; its other words are those of every summary. Placeholders stand in braces. */
const english = {
  title: 'HSS image scan of the fleet: {outcome}',
  totals: '{passed} of {total} scan(s) passed.',
  missing: 'Scans without a usable report: {count}. They count as errors, since nothing is known of their images.',
  region: 'Region',
  project: 'Project',
  enterprise_project: 'Enterprise project',
  outcome: 'Outcome',
  images: 'Images',
  new: 'New',
  fixed: 'Fixed',
  own: "the region's own",
  by_default: 'default',
  no_report: 'no report',
  why_missing: 'The job did not come to its end, or its report is not one of this scan. Look at the log of the job.',
} as const

/** One language of the summary of a fleet. */
export type FleetWords = Readonly<Record<keyof typeof english, string>>

const chinese: FleetWords = {
  title: 'HSS 镜像扫描（多区域汇总）：{outcome}',
  totals: '共 {total} 次扫描，其中 {passed} 次通过。',
  missing: '没有可用报告的扫描：{count} 次。由于其镜像的情况未知，均按错误计。',
  region: '区域',
  project: '项目',
  enterprise_project: '企业项目',
  outcome: '结局',
  images: '镜像',
  new: '新增',
  fixed: '已修复',
  own: '区域自带项目',
  by_default: '默认',
  no_report: '无报告',
  why_missing: '作业没有运行到结束，或者报告不属于这次扫描。请查看该作业的日志。',
}

/** Every language of it. */
export const fleetWords: Readonly<Record<Language, FleetWords>> = { en: english, 'zh-CN': chinese }

/** A sentence with its placeholders filled. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
