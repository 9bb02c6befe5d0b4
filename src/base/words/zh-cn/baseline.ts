import type { baselineWords as english } from '../en/baseline.ts'

export const baselineWords: Record<keyof typeof english, string> = {
  baseline_unusable: '文件 {path} 无法使用：{problem}',
  baseline_path: '路径无效',
  baseline_outside_workspace: '它位于工作区和 `RUNNER_TEMP` 之外',
  baseline_not_regular: '它不是普通文件',
  baseline_too_large: '它超过 64 MiB',
  baseline_not_text: '它不是 UTF-8 文本',
  baseline_unreadable: '无法读取，请检查其权限',
  baseline_no_report: '它不是本 Action 的报告，请传入之前某次运行的输出 `report_file` 所指的文件',
  baseline_version: '该报告属于其他版本，本 Action 只能读取版本 1',
  baseline_dry_run: '它是一次试运行的报告，其中没有漏洞',
  baseline_missing: '基线文件 {path} 不存在，因此带 `new:` 的条件会计入所有漏洞。首次发布时属正常情况。',
  baseline_not_passed: '基线文件 {path} 来自一次以 {outcome} 结束的运行，而不是 passed：其中列出的漏洞仍按已知处理。',
  baseline_other_region: '基线来自区域 {before}，本次运行的区域是 {now}。',
  baseline_other_project: '基线来自另一个项目。',
  log_baseline: '基线 {path}：完成于 {finished}，结果 {outcome}，SHA-256 {sha256}。',
}
