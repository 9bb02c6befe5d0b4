import type { uploadWords as english } from '../en/upload.ts'

export const uploadWords: Record<keyof typeof english, string> = {
  upload_without_token: 'upload_sarif：未上传，因为 `github_token` 为空。',
  upload_without_place:
    'upload_sarif：未上传，因为 `GITHUB_REPOSITORY`、`GITHUB_REF` 或 `GITHUB_SHA` 缺失或格式与 GitHub 的不符。',
  upload_slow: 'upload_sarif：GitHub 一分钟内未响应，可能已接收该文件：请在 Security 下的 Code scanning 中查看。',
  upload_not_begun: 'upload_sarif：未上传，因为运行器停止了本步骤。',
  upload_stopped:
    'upload_sarif：上传过程中运行器停止了本步骤，GitHub 可能已接收该文件：请在 Security 下的 Code scanning 中查看。',
  upload_sent: 'upload_sarif：已上传到 Code scanning，{ref}，提交 {commit}。',
  upload_processed: 'upload_sarif：Code scanning 已处理该文件。',
  upload_pending: 'upload_sarif：Code scanning 仍在处理该文件，不影响本步骤结束。',
  upload_rejected: 'upload_sarif：Code scanning 接收了上传，但拒绝了该文件：{problem}',
  upload_disabled:
    'upload_sarif：此仓库未启用 Code scanning（{problem}）。请在仓库设置中启用，或设置 `upload_sarif: false`。',
  upload_forbidden:
    'upload_sarif：GitHub 拒绝了上传，HTTP {status}（{problem}）。请为作业授予 `security-events: write` 权限（来自 fork 的运行没有此权限），并确认已启用 Code scanning。',
  upload_failed: 'upload_sarif：上传失败（{problem}）。',
}
