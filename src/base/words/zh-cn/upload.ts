import type { uploadWords as english } from '../en/upload.ts'

export const uploadWords: Record<keyof typeof english, string> = {
  upload_without_token: 'upload_sarif：github_token 为空，未上传。',
  upload_without_place: 'upload_sarif：GITHUB_REPOSITORY、GITHUB_REF 或 GITHUB_SHA 未按 GitHub 的方式设置，未上传。',
  upload_slow: 'upload_sarif：GitHub 一分钟内未响应。文件是否被接受，请查看 Security 下的 Code scanning。',
  upload_not_begun: 'upload_sarif：运行器停止了本步骤，未上传。',
  upload_stopped: 'upload_sarif：运行器停止了本步骤。文件是否被接受，请查看 Security 下的 Code scanning。',
  upload_rejected: 'upload_sarif：code scanning 接收后拒绝了该文件：{problem}',
  upload_disabled:
    'upload_sarif：此仓库未启用 code scanning（{problem}）。请在仓库设置中启用，或将 upload_sarif 设为 false。',
  upload_forbidden:
    'upload_sarif：GitHub 以 HTTP {status} 拒绝（{problem}）。请为该作业授予 security-events: write 权限（来自 fork 的运行没有此权限），并确认已启用 code scanning。',
  upload_failed: 'upload_sarif：上传失败（{problem}）。',
}
