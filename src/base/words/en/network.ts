/** Sentences about the network between the runner and the services. Placeholders are in braces. */
export const networkWords = {
  proxy_unreachable: 'Could not send {method} {url}: no connection to the proxy {host} ({detail}).',
  extra_ca_unreadable:
    'NODE_EXTRA_CA_CERTS names {path}, which cannot be read ({reason}). Node.js ignores it and trusts its built-in certificates only.',
  extra_ca_missing: 'no such file',
  extra_ca_unopened: 'not a readable file',
  extra_ca_empty: 'no certificate in it',
} as const
