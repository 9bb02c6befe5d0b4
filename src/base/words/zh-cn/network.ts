import type { networkWords as english } from '../en/network.ts'

export const networkWords: Record<keyof typeof english, string> = {
  proxy_unreachable: '无法发送 {method} {url}：连接代理 {host} 失败（{detail}）。',
  extra_ca_unreadable:
    'NODE_EXTRA_CA_CERTS 指向 {path}，但无法读取（{reason}）。Node.js 会忽略该设置，只信任内置证书。',
  extra_ca_missing: '文件不存在',
  extra_ca_unopened: '不是可读的文件',
  extra_ca_empty: '文件中没有证书',
}
