/** undici files without type declarations. */
declare module 'undici/lib/api/api-connect.js' {
  const connect: unknown
  export default connect
}

declare module 'undici/lib/dispatcher/dispatcher.js' {
  export { default } from 'undici/types/dispatcher.d.ts'
}

declare module 'undici/lib/dispatcher/env-http-proxy-agent.js' {
  export { default } from 'undici/types/env-http-proxy-agent.d.ts'
}

declare module 'undici/lib/dispatcher/proxy-agent.js' {
  export { default } from 'undici/types/proxy-agent.d.ts'
}
