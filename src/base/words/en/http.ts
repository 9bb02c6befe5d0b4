/** Sentences about requests and answers. Placeholders stand in braces. */
export const httpWords = {
  service_refused: '{method} {url} was answered with HTTP {status}, code {code}: {said} (request id {requestId}).',
  answer_undecodable: '{method} {url} was answered with something that is no JSON.',
  answer_too_large: '{method} {url} was answered with more than {megabytes} MiB, which is not read.',
  answer_slow: '{method} {url} was not answered in time.',
  answer_shape: '{method} {url} was answered with an unexpected shape: {where} should be {expected}.',
  host_unresolved: '{method} {url} could not be sent: the host name {host} was not found ({detail}).',
  connection_failed: '{method} {url} could not be sent: no connection to {host} ({detail}).',
  tls_failed: '{method} {url} could not be sent: the TLS connection to {host} failed ({detail}).',
  proxy_failed: '{method} {url} could not be sent: the proxy did not connect to {host} ({detail}).',
  proxy_invalid: 'The environment variable {name} holds no address of a proxy such as http://host:port.',
  connection_cut:
    '{method} {url} was sent, but the connection to {host} broke before the whole answer came ({detail}).',
  debug_exchange: '{method} {url}: {outcome} after {durationMs} ms.',
  retrying: '{problem} Trying again in {seconds} s (attempt {attempt} of {attempts}).',
  advice_permission:
    'The principal lacks the permission. Grant it HSS access in IAM (for example the system role "HSS Administrator"), and set enterprise_project_id when it is limited to one enterprise project.',
  advice_throttled: 'The service throttles. Run fewer scans at the same time, or raise poll_interval_seconds.',
  advice_service_down:
    'The service or the way to it fails at the moment. Run the step again later; if it stays, give the request id to Huawei Cloud support.',
  advice_redirect: 'Redirects are not followed. Check the endpoint input.',
  advice_invalid_parameter:
    'The service does not accept a value. Check images and filters against what its message says.',
  advice_endpoint:
    'The API was not found there. Check region, project_id and endpoint: HSS may not offer image scans in this region.',
  advice_refused: 'Check the inputs against the message of the service.',
  advice_connection:
    'Check region and endpoint, and whether the runner may reach this host (firewall, DNS, HTTPS_PROXY).',
  advice_tls: 'If a private certificate authority signs for this host, name its file in NODE_EXTRA_CA_CERTS.',
  advice_proxy:
    'Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY, and whether the proxy is up, knows the credentials and lets this host through.',
  advice_shape: "The service answers differently from its documentation. Please report this with the action's version.",
} as const
