import type { httpWords as english } from '../en/http.ts'

export const httpWords: Record<keyof typeof english, string> = {
  service_refused: '{method} {url} 返回 HTTP {status}，错误码 {code}：{said}（请求 ID {requestId}）。',
  answer_undecodable: '{method} {url} 返回的内容不是 JSON。',
  answer_too_large: '{method} {url} 返回的内容超过 {megabytes} MiB，未读取。',
  answer_slow: '{method} {url} 未在规定时间内得到响应。',
  answer_shape: '{method} {url} 返回的结构与预期不符：{where} 应为 {expected}。',
  host_unresolved: '{method} {url} 无法发送：找不到主机名 {host}（{detail}）。',
  connection_failed: '{method} {url} 无法发送：无法连接 {host}（{detail}）。',
  tls_failed: '{method} {url} 无法发送：与 {host} 的 TLS 连接失败（{detail}）。',
  proxy_failed: '{method} {url} 无法发送：代理未能连接 {host}（{detail}）。',
  proxy_invalid: '环境变量 {name} 中不是有效的代理地址（例如 http://host:port）。',
  connection_cut: '{method} {url} 已发送，但在完整响应到达之前与 {host} 的连接中断（{detail}）。',
  debug_exchange: '{method} {url}：{outcome}，用时 {durationMs} ms。',
  retrying: '{problem} {seconds} 秒后重试（第 {attempt} 次，共 {attempts} 次）。',
  advice_permission:
    '该主体缺少权限。请在 IAM 中为其授予 HSS 访问权限（例如系统角色 “HSS Administrator”）；若其权限限于某个企业项目，请设置 enterprise_project_id。',
  advice_throttled: '服务正在限流。请减少同时运行的扫描，或调大 poll_interval_seconds。',
  advice_service_down: '服务或到服务的链路暂时异常。请稍后重新运行；若持续出现，请将请求 ID 提供给华为云支持。',
  advice_redirect: '不会跟随重定向。请检查 endpoint 输入。',
  advice_invalid_parameter: '服务不接受某个取值。请对照其消息检查 images 和 filters。',
  advice_endpoint: '该地址上找不到此 API。请检查 region、project_id 和 endpoint：该区域的 HSS 可能不提供镜像扫描。',
  advice_refused: '请对照服务返回的消息检查输入。',
  advice_connection: '请检查 region 和 endpoint，以及运行器能否访问该主机（防火墙、DNS、HTTPS_PROXY）。',
  advice_tls: '如果该主机的证书由私有 CA 签发，请用 NODE_EXTRA_CA_CERTS 指定其证书文件。',
  advice_proxy: '请检查 HTTPS_PROXY、HTTP_PROXY 和 NO_PROXY，以及代理是否在运行、凭据是否正确、是否允许访问该主机。',
  advice_shape: '服务的响应与其文档不一致。请附上本 Action 的版本反馈此问题。',
}
