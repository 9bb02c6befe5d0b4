import type { httpWords as english } from '../en/http.ts'

export const httpWords: Record<keyof typeof english, string> = {
  service_refused: '{method} {url} 返回 HTTP {status}，错误码 {code}：{said}（请求 ID：{requestId}）。',
  answer_undecodable: '{method} {url} 返回的内容不是有效的 JSON。',
  answer_too_large: '{method} {url} 返回的内容超过 {megabytes} MiB 的读取上限。',
  answer_slow: '{method} {url} 请求超时。',
  answer_shape: '{method} {url} 返回的数据结构不符合预期：{where} 应为 {expected}。',
  host_unresolved: '无法发送 {method} {url}：找不到主机名 {host}（{detail}）。',
  connection_failed: '无法发送 {method} {url}：连接 {host} 失败（{detail}）。',
  tls_failed: '无法发送 {method} {url}：与 {host} 建立 TLS 连接失败（{detail}）。',
  proxy_failed: '无法发送 {method} {url}：代理未能连接到 {host}（{detail}）。',
  proxy_invalid: '环境变量 `{name}` 不是有效的代理地址，正确格式例如 `http://host:port`。',
  connection_cut: '{method} {url} 已发送，但在收到完整响应之前，与 {host} 的连接中断（{detail}）。',
  debug_exchange: '{method} {url}：{outcome}，耗时 {durationMs} ms。',
  retrying: '{problem} {seconds} 秒后重试（第 {attempt} 次，共 {attempts} 次）。',
  advice_permission:
    '当前用户或委托缺少权限。请在 IAM 中授予 HSS 的访问权限，例如系统角色“HSS Administrator”；如果授权范围仅限某个企业项目，请设置 `enterprise_project_id`。',
  advice_throttled: 'HSS 正在对请求进行流控。请减少并发的扫描，或调大 `poll_interval_seconds`。',
  advice_service_down: '服务或网络链路异常。请稍后重试；如果问题持续存在，请将请求 ID 提供给华为云技术支持。',
  advice_redirect: '本 Action 不跟随重定向。请检查输入 `endpoint`。',
  advice_invalid_parameter: 'HSS 拒绝了某个参数值。请根据服务返回的信息检查 `images` 和 `filters`。',
  advice_endpoint: '该地址上没有此 API。请检查 `region`、`project_id` 和 `endpoint`：该区域的 HSS 可能不支持镜像扫描。',
  advice_refused: '请根据服务返回的信息检查输入。',
  advice_connection: '请检查 `region` 和 `endpoint`，以及运行器能否访问该主机（防火墙、DNS、`HTTPS_PROXY`）。',
  advice_tls: '如果该主机的证书由私有 CA 签发，请将 `NODE_EXTRA_CA_CERTS` 设为该 CA 的 PEM 文件路径。',
  advice_proxy:
    '请检查 `HTTPS_PROXY`、`HTTP_PROXY` 和 `NO_PROXY`，并确认代理正在运行、用户名和密码正确、允许访问该主机。',
  advice_shape: '响应与 API 文档不一致。请反馈此问题，并附上本 Action 的版本号。',
}
