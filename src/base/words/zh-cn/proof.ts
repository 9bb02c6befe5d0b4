import type { proofWords as english } from '../en/proof.ts'

/** Sentences about what a scan proves: tags, builds, reused results. */
export const proofWords: Readonly<Record<keyof typeof english, string>> = {
  tag_in_doubt:
    'HSS 在该标签下只列出 {digests}，且其扫描结果早于本次运行，无法确认 HSS 已发现本次构建的镜像。请指定镜像摘要或构建的 `metadata`，或者设置 `allow_listed_tags: true`。',
  advice_tag_in_doubt:
    '请在 `images` 中填写构建的摘要或 `metadata` 输出，确保扫描的就是该镜像。如需按 HSS 列出的镜像判定标签，请设置 `allow_listed_tags: true`。',
  advice_pin_tags: '如需确保判定的就是本次构建的镜像，请在 `images` 中填写其摘要或构建的 `metadata` 输出。',
  advice_former_digest: '{image} 下同时列出了旧镜像和新镜像。请在 `images` 中填写摘要 {digests}，仅判定新镜像。',
  advice_both: '{first}{second}',
  note_listed_tags:
    '本次运行之前，以下标签下列出的镜像均已有扫描结果。由于设置了 `allow_listed_tags`，按列出的镜像判定：{names}',
  note_reused: '以下镜像的扫描结果在 `reuse_within` 的时间范围内，未请求新的扫描：{names}',
  note_build_names: 'HSS 仅以其他名称列出这些构建，以下名称未列出：{names}',
  image_unknown_index:
    'HSS 未列出该镜像。该构建推送的是索引（多个平台，或附带 attestation 的镜像），而 HSS 以各平台镜像自身的摘要列出镜像。请只推送一个平台且不附带 attestation：在 `docker/build-push-action` 中将 `platforms` 设为一个值，并设置 `provenance: false`。',
  image_unknown_index_digest:
    'HSS 列出的该名称和标签对应其他摘要：{others}。该构建推送的是索引（多个平台，或附带 attestation 的镜像），HSS 不列出索引的摘要。请只推送一个平台且不附带 attestation：在 `docker/build-push-action` 中将 `platforms` 设为一个值，并设置 `provenance: false`。',
  tags_awaited: '正在等待 HSS 显示 {count} 个标签当前指向的镜像。',
}
