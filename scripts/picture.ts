/**
 * Makes a picture of a summary as GitHub would show it: `node scripts/picture.ts <summary.md> <picture.png> <tools> [dark]`.
 *
 * It needs chromium, and `github-markdown-css` and `mermaid` installed in the folder `tools`, outside of the project: they are
 * only for looking, so they are no dependencies. Colour emoji need a font such as Noto Color Emoji, Chinese one such as Noto CJK.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import MarkdownIt from 'markdown-it'

const [source, target, tools, scheme = 'light'] = process.argv.slice(2)
if (source === undefined || target === undefined || tools === undefined) {
  console.error(
    'Usage: node scripts/picture.ts <summary.md> <picture.png> <folder with github-markdown-css and mermaid> [dark]',
  )
  process.exit(2)
}

const width = 1280
const folder = mkdtempSync(join(tmpdir(), 'picture-'))
const page = join(folder, 'page.html')
const modules = resolve(tools, 'node_modules')
writeFileSync(page, renderPage(readFileSync(source, 'utf8')))
const dom = runChromium(['--dump-dom', `--window-size=${width},800`])
const height = Number(/data-height="(\d+)"/.exec(dom)?.[1] ?? 2000)
runChromium([`--screenshot=${resolve(target)}`, `--window-size=${width},${height}`])
rmSync(folder, { recursive: true })

function runChromium(options: readonly string[]): string {
  const common = ['--headless', '--no-sandbox', '--hide-scrollbars', '--allow-file-access-from-files']
  const { stdout, status } = spawnSync(
    'chromium',
    [...common, '--virtual-time-budget=8000', ...options, pathToFileURL(page).href],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (status !== 0) throw new Error(`chromium ended with ${status}; is it installed?`)
  return stdout
}

function renderPage(markdown: string): string {
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

/** What GitHub adds to plain Markdown and the summary uses: alert boxes and Mermaid. */
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
