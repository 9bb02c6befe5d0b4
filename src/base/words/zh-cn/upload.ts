import type { uploadWords as english } from '../en/upload.ts'

export const uploadWords: Record<keyof typeof english, string> = {
  group_upload: '上传到 Code scanning',
  upload_without_token: 'upload_sarif：未上传，因为 `github_token` 为空。',
  upload_without_place:
    'upload_sarif：未上传，因为 `GITHUB_REPOSITORY`、`GITHUB_REF` 或 `GITHUB_SHA` 缺失或格式与 GitHub 的不符。',
  upload_not_begun: 'upload_sarif：未上传，因为运行器停止了本步骤。',
  upload_first_only:
    'upload_sarif：单次运行最多上传 {most} 个文件，共 {total} 个，因此只上传前 {most} 个。输出 `sarif_files` 列出了全部文件。',
  upload_begins: 'upload_sarif：正在向 Code scanning 上传 {count} 个文件，{ref}，提交 {commit}。',
  upload_sent: 'upload_sarif：已上传 {file}，包含 {names} 个镜像名称、{results} 条结果。',
  upload_processed: 'upload_sarif：Code scanning 已处理 {total} 个文件中的 {count} 个。',
  upload_pending: 'upload_sarif：Code scanning 仍在处理 {count} 个文件，不影响本步骤结束。',
  upload_left: 'upload_sarif：时间不足，有 {count} 个文件未上传：{files}。',
  upload_slow:
    'upload_sarif：上传 {file} 时，GitHub 一分钟内未响应，可能已接收该文件：请在 Security 下的 Code scanning 中查看。',
  upload_stopped:
    'upload_sarif：上传 {file} 的过程中运行器停止了本步骤，GitHub 可能已接收该文件：请在 Security 下的 Code scanning 中查看。',
  upload_rejected: 'upload_sarif：Code scanning 接收了上传，但拒绝了 {file}：{problem}',
  upload_disabled:
    'upload_sarif：未上传 {file}，因为此仓库未启用 Code scanning（{problem}）。请在仓库设置中启用，或设置 `upload_sarif: false`。',
  upload_forbidden:
    'upload_sarif：GitHub 拒绝了 {file}，HTTP {status}（{problem}）。请为作业授予 `security-events: write` 权限（来自 fork 的运行没有此权限），并确认已启用 Code scanning。',
  upload_failed: 'upload_sarif：上传 {file} 失败（{problem}）。',
}
