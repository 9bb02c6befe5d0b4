import { reportWords as englishWords } from '../src/base/words/en/report.ts'
import type { Language } from '../src/base/words/index.ts'
import { reportWords as chineseWords } from '../src/base/words/zh-cn/report.ts'
import type { CommonWords } from './summary.ts'

/** The sentences of the fleet summary; its other words are those of every summary. Placeholders are in braces. */
const english = {
  title: 'HSS fleet scan: {outcome}',
  totals: 'Scans passed: {passed} of {total}.',
  missing: 'Scans without a usable report: {count}. They count as errors, because nothing is known about their images.',
  region: 'Region',
  project: 'Project',
  enterprise_project: 'Enterprise project',
  outcome: 'Outcome',
  images: 'Images',
  new: 'New',
  fixed: 'Fixed',
  own: 'default project of the region',
  by_default: 'default',
  no_report: 'no report',
  why_missing: 'The job did not finish, or its report belongs to another scan. Check the log of the job.',
} as const

/** The sentences in one language. */
export type FleetWords = Readonly<Record<keyof typeof english, string>>

const chinese: FleetWords = {
  title: 'HSS 多区域镜像扫描：{outcome}',
  totals: '共 {total} 次扫描，通过 {passed} 次。',
  missing: '{count} 次扫描没有可用的报告。由于镜像情况未知，均计为 error。',
  region: '区域',
  project: '项目',
  enterprise_project: '企业项目',
  outcome: '结果',
  images: '镜像',
  new: '新增',
  fixed: '已修复',
  own: '区域默认项目',
  by_default: '默认',
  no_report: '无报告',
  why_missing: '作业未运行完成，或报告不属于本次扫描。请查看该作业的日志。',
}

/** The sentences in every language. */
export const fleetWords: Readonly<Record<Language, FleetWords>> = { en: english, 'zh-CN': chinese }

/** The words of every summary. Only the topic of reports, so that the bundle stays small. */
export const commonWords: Readonly<Record<Language, CommonWords>> = { en: englishWords, 'zh-CN': chineseWords }

/** The languages of the summary. */
export const languages: readonly Language[] = ['en', 'zh-CN']

/** Fills the placeholders of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
