import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Played } from './scenario.ts'

/** With these the runner asks for debug lines. */
export const debugging = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', ACTIONS_RUNNER_DEBUG: 'true' }

/** What was handed to the runner to be masked. */
export function masksOf({ log }: Played): readonly string[] {
  const masks = [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, text = '']) => text)
  return [...new Set(masks)].map((text) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'))
}

/** Every byte that a run left behind, by place; the lines that tell the runner what to mask are left out. */
export function tracesOf(run: Played): Record<string, string> {
  const files = readdirSync(run.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return {
    log: run.log.replace(/^::add-mask::.*$/gm, ''),
    errorLog: run.errorLog,
    ...Object.fromEntries(
      files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
    ),
  }
}

/** What a person reads of a text: nothing of what is invisible, and one blank for all blanks and line ends in a row. */
export function asRead(text: string): string {
  return text
    .replace(/(?![\t-\r\u0085])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/(?:[^\S\uFEFF]|\u0085)+/gu, ' ')
}

/** Where one of the secrets can be read: empty when none can. Also in the forms that JSON, URLs and base64 give them. */
export function findLeaks(run: Played, secrets: readonly string[]): string[] {
  const traces = Object.entries(tracesOf(run)).map(([place, text]) => [place, [text, asRead(text)]] as const)
  return secrets.flatMap((secret) => {
    const forms = [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
      encodeURIComponent(secret).replace(/%../g, (escape) => escape.toLowerCase()),
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('base64url'),
    ]
    return traces.flatMap(([place, texts]) =>
      forms.some((form) => texts.some((text) => text.includes(form))) ? [`${secret} in ${place}`] : [],
    )
  })
}

/** Every secret that the run was given or received, as the services saw it. */
export function exchangedSecrets({ emulator }: Played): string[] {
  const found = new Set<string>()
  const add = (text: string | undefined): void => {
    if (text !== undefined) found.add(text)
  }
  for (const { headers, body, call } of emulator.requests) {
    add(headers['x-auth-token'])
    add(headers['x-security-token'])
    const [, accessKeyId = ''] = /Access=([^,]+)/.exec(headers['authorization'] ?? '') ?? []
    add(emulator.state.keyring.accessKey(accessKeyId)?.secretAccessKey)
    if (call === 'loginWithIdToken') add(JSON.parse(body).auth.id_token.id)
    if (call === 'loginWithPassword') add(JSON.parse(body).auth.identity.password.user.password)
    if (call === 'assumeWithOidc') add(JSON.parse(body).id_token)
  }
  return [...found]
}
