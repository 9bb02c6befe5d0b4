import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from '../../runner/action-file.ts'

/** What a script of package.json left behind. */
export interface FinishedScript {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly lines: readonly string[]
  readonly errorText: string
  /** What there is in its temporary folder at the end. */
  readonly leftovers: readonly string[]
}

/** Runs `npm run <name>` as someone does who has just cloned the project: with no setting of this run, and the Node that npm finds. */
export async function runNpmScript(
  name: string,
  onText: (text: string, child: ChildProcess) => void = () => {},
): Promise<FinishedScript> {
  const [home, temporary] = [mkdtempSync(join(tmpdir(), 'home-')), mkdtempSync(join(tmpdir(), 'temp-'))]
  // `npm test` has put the Node of node_modules first; a new shell has not.
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  const child = spawn('npm', ['run', '--silent', name], {
    cwd: root,
    // A group of its own, so that a signal can reach npm and the script as Ctrl-C does.
    detached: true,
    env: { PATH: path.join(delimiter), HOME: home, TMPDIR: temporary, npm_config_update_notifier: 'false' },
  })
  let [text, errorText] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
    onText(text, child)
  })
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (errorText += piece))
  const end = await new Promise<Pick<FinishedScript, 'exitCode' | 'signal'>>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal }))
  })
  const leftovers = readdirSync(temporary)
  for (const folder of [home, temporary]) rmSync(folder, { recursive: true, force: true })
  return { ...end, lines: text.trimEnd().split('\n'), errorText, leftovers }
}
