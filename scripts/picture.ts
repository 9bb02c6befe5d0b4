/**
 * Makes a picture of a summary as GitHub would show it: `node scripts/picture.ts <summary.md> <picture.png> [light|dark]
 * [width]`.
 *
 * It needs chromium. It installs `github-markdown-css` and `mermaid` once, into a folder outside of the project: they are only
 * needed to look at summaries, so they are not dependencies. Colour emoji need a font such as Noto Color Emoji, Chinese text one
 * such as Noto CJK.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import MarkdownIt from 'markdown-it'

/** The options of a picture. */
export interface Look {
  readonly scheme: 'light' | 'dark'
  /** The width of the page in pixels. GitHub's column for summaries is about 900 wide. */
  readonly width: number
  /** The maximum height of the picture; a summary may be very long. */
  readonly maxHeight: number
}

const tools = ['github-markdown-css@5.9.0', 'mermaid@12.3.0']
const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const browserTimeoutMs = 120_000

/** Writes a picture of `markdown` to `target`. */
export function takePicture(markdown: string, target: string, { scheme, width, maxHeight }: Look): void {
  const browser = findBrowser()
  const modules = installTools()
  const folder = mkdtempSync(join(tmpdir(), 'picture-'))
  try {
    const page = join(folder, 'page.html')
    writeFileSync(page, renderPage(markdown, scheme, modules))
    const runBrowser = (options: readonly string[]) => {
      const common = ['--headless', '--no-sandbox', '--hide-scrollbars', '--allow-file-access-from-files']
      const profile = `--user-data-dir=${join(folder, 'profile')}`
      const { stdout, stderr, status } = spawnSync(
        browser,
        [...common, profile, '--virtual-time-budget=8000', ...options, pathToFileURL(page).href],
        { encoding: 'utf8', maxBuffer: 1 << 28, timeout: browserTimeoutMs },
      )
      if (status !== 0) throw new Error(`${browser} ended with ${status}: ${stderr.slice(-500)}`)
      return stdout
    }
    const dom = runBrowser(['--dump-dom', `--window-size=${width},800`])
    const height = /data-height="(\d+)"/.exec(dom)?.[1]
    if (height === undefined) throw new Error('the page was not rendered in time')
    runBrowser([`--screenshot=${resolve(target)}`, `--window-size=${width},${Math.min(Number(height), maxHeight)}`])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function findBrowser(): string {
  const found = browsers.find((name) => spawnSync(name, ['--version']).status === 0)
  if (found === undefined)
    throw new Error(`Pictures need a browser: install chromium (looked for ${browsers.join(', ')})`)
  return found
}

/** The folder of modules with the tools. Installs them if they are missing. */
function installTools(): string {
  const folder = join(tmpdir(), `hss-image-scan-${tools.join('-').replaceAll(/[^\w.-]/g, '-')}`)
  const isInstalled = () =>
    tools.every((tool) => existsSync(join(folder, 'node_modules', tool.replace(/@[^@]*$/, ''), 'package.json')))
  if (!isInstalled()) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
    const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', ...tools]
    const { status } = spawnSync('npm', options, { cwd: folder, stdio: 'inherit' })
    if (status !== 0 || !isInstalled()) throw new Error(`npm could not install ${tools.join(' and ')} in ${folder}`)
  }
  return join(folder, 'node_modules')
}

function renderPage(markdown: string, scheme: Look['scheme'], modules: string): string {
  const parser = new MarkdownIt({ html: true, linkify: true })
  const css = pathToFileURL(join(modules, `github-markdown-css/github-markdown-${scheme}.css`)).href
  const mermaid = pathToFileURL(join(modules, 'mermaid/dist/mermaid.min.js')).href
  return `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${css}">
<style>body { margin: 0 } .markdown-body { padding: 24px 32px } pre.mermaid { background: none; text-align: center }</style>
<body class="markdown-body">${showLikeGitHub(parser.render(markdown))}
<script src="${mermaid}"></script>
<script>
  mermaid.initialize({ startOnLoad: false, theme: ${JSON.stringify(scheme === 'dark' ? 'dark' : 'default')} })
  mermaid.run({ querySelector: 'pre.mermaid' }).finally(() => {
    document.body.dataset.height = document.documentElement.scrollHeight
  })
</script>`
}

/** Adds GitHub's extensions of Markdown that the summary uses: alert boxes and Mermaid. */
function showLikeGitHub(html: string): string {
  return html
    .replace(
      /<blockquote>\n<p>\[!(\w+)\]\n/g,
      (_, kind: string) =>
        `<blockquote class="markdown-alert markdown-alert-${kind.toLowerCase()}">` +
        `<p class="markdown-alert-title">${kind.charAt(0)}${kind.slice(1).toLowerCase()}</p><p>`,
    )
    .replace(/<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g, '<pre class="mermaid">$1</pre>')
}

if (process.argv[1] === import.meta.filename) {
  const [source, target, scheme = 'light', width = '900'] = process.argv.slice(2)
  if (source === undefined || target === undefined) {
    console.error('Usage: node scripts/picture.ts <summary.md> <picture.png> [light|dark] [width]')
    process.exit(2)
  }
  const look = { scheme: scheme === 'dark' ? 'dark' : 'light', width: Number(width), maxHeight: 20_000 } as const
  takePicture(readFileSync(source, 'utf8'), target, look)
}
