import type { attestationWords as english } from '../en/attestation.ts'

/** Sentences about attestations. */
export const attestationWords: Record<keyof typeof english, string> = {
  attestation_too_large: '未生成 {name}@{digest} 的谓词文件：大小将超过 16 MB，`actions/attest` 无法接受。',
  attestations_omitted: '输出 `attestations` 容量有限，{total} 个谓词文件中有 {count} 个未列出；文件仍在报告目录中。',
}
