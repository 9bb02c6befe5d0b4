/** Sentences about requests and responses. Placeholders are in braces. */
export const httpWords = {
  service_refused: '{method} {url} returned HTTP {status}, code {code}: {said} (request ID {requestId}).',
  answer_undecodable: '{method} {url} returned a body that is not valid JSON.',
  answer_too_large: '{method} {url} returned more than {megabytes} MiB, the most that the action reads.',
  answer_slow: '{method} {url} timed out.',
  answer_shape: '{method} {url} returned a response of unexpected shape: {where} should be {expected}.',
  host_unresolved: 'Could not send {method} {url}: the host name {host} was not found ({detail}).',
  connection_failed: 'Could not send {method} {url}: no connection to {host} ({detail}).',
  tls_failed: 'Could not send {method} {url}: the TLS connection to {host} failed ({detail}).',
  proxy_failed: 'Could not send {method} {url}: the proxy did not connect to {host} ({detail}).',
  proxy_invalid: 'The environment variable `{name}` is not a valid proxy URL; use one such as `http://host:port`.',
  connection_cut:
    'Sent {method} {url}, but the connection to {host} broke before the complete response arrived ({detail}).',
  debug_exchange: '{method} {url}: {outcome} after {durationMs} ms.',
  retrying: '{problem} Retrying in {seconds} s (attempt {attempt} of {attempts}).',
  advice_permission:
    'The user or agency lacks a permission. Grant it access to HSS in IAM, for example with the system role "HSS Administrator". If its access is limited to one enterprise project, set `enterprise_project_id`.',
  advice_throttled: 'HSS is throttling requests. Run fewer scans in parallel, or raise `poll_interval_seconds`.',
  advice_service_down:
    'The service or the network path to it is failing. Retry later; if the problem persists, give the request ID to Huawei Cloud support.',
  advice_redirect: 'The action does not follow redirects. Check the input `endpoint`.',
  advice_invalid_parameter: 'HSS rejected a value. Check `images` and `filters` against the message of the service.',
  advice_endpoint:
    'The API does not exist at this address. Check `region`, `project_id` and `endpoint`: HSS may not offer image scans in this region.',
  advice_refused: 'Check the inputs against the message of the service.',
  advice_connection:
    'Check `region` and `endpoint`, and whether the runner can reach this host (firewall, DNS, `HTTPS_PROXY`).',
  advice_tls:
    'If a private certificate authority issued the certificate of this host, set `NODE_EXTRA_CA_CERTS` to the path of its PEM file.',
  advice_proxy:
    'Check `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. Make sure that the proxy is running, accepts the credentials and allows this host.',
  advice_shape: 'The response differs from the API documentation. Please report this with the version of the action.',
} as const
