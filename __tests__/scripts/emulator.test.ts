import { execFile, spawn } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { root } from '../../runner/action-file.ts'
import { runNpmScript } from './npm-script.ts'

const command = /^ {2}mkdir .*\\\n(?:.*\\\n)+ {2}npx node .*$/gm

describe('npm run emulator', () => {
  it('prints what to paste for both sources, and ends cleanly on Ctrl-C', async () => {
    let isInterrupted = false
    const script = await runNpmScript('emulator', (text, { pid }) => {
      if (isInterrupted || pid === undefined || !text.includes('Press Ctrl-C')) return
      isInterrupted = true
      // To the whole group, as a terminal sends it.
      process.kill(-pid, 'SIGINT')
    })
    // The signal is that of the shell between npm and the script, where there is one.
    expect(['0', 'SIGINT']).toContain(String(script.signal ?? script.exitCode))
    expect(script).toMatchObject({ errorText: '', leftovers: [] })
    const text = script.lines.join('\n')
    for (const name of [
      'region',
      'access_key_id',
      'secret_access_key',
      'endpoint',
      'iam_endpoint',
      'sts_endpoint',
      'images',
    ]) {
      expect(text).toMatch(new RegExp(`^  ${name}: .+$`, 'm'))
    }
    const [, endpoint = ''] = /^ {2}endpoint: (.+)$/m.exec(text) ?? []
    await expect(fetch(endpoint)).rejects.toThrow('fetch failed')
    const commands = text.match(command) ?? []
    expect(commands.map((each) => each.includes("INPUT_SOURCE='registry'"))).toStrictEqual([false, true])
  }, 60_000)

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with exit code 0 on %s, even when it comes twice', async (signal) => {
    const child = spawn(process.execPath, ['emulator/cli.ts'], { cwd: root })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (!text.includes('Press Ctrl-C')) return
      child.kill(signal)
      child.kill(signal)
    })
    const end = await new Promise((resolve) => child.on('close', (...exit) => resolve(exit)))
    expect(end).toStrictEqual([0, null])
  })

  it('prints commands that scan the sample images when a shell runs them', async () => {
    let steps: Promise<readonly string[]> | undefined
    await runNpmScript('emulator', (text, { pid }) => {
      if (steps !== undefined || pid === undefined || !text.includes('Press Ctrl-C')) return
      steps = Promise.all((text.match(command) ?? []).map(runInShell))
      void steps.finally(() => process.kill(-pid, 'SIGINT'))
    })
    const [local = '', registry = ''] = (await steps) ?? []
    expect(local).toMatch(/^::error::failed: .* 1 malicious file in 2 images/m)
    expect(registry).toMatch(/^::error::failed: .* 1 malicious file in 1 image /m)
    expect(local + registry).not.toContain('::warning::')
  }, 120_000)
})

function runInShell(text: string): Promise<string> {
  return new Promise((resolve) => execFile('bash', ['-c', text], { cwd: root }, (_, stdout) => resolve(stdout)))
}
