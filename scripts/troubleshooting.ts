import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { root } from '../runner/action-file.ts'
import type { Language, MessageKey, Words } from '../src/base/words/index.ts'

type Texts = Readonly<Record<Language, string>>

interface Group {
  readonly title: Texts
  readonly intro: Texts
  readonly entries: readonly (Texts & { readonly keys: readonly MessageKey[] })[]
}

const heads: Readonly<Record<Language, { readonly title: string; readonly intro: string }>> = {
  en: {
    title: 'Troubleshooting',
    intro:
      'Every message about a problem, as the log, the summary and `reason` show it. `…` marks the part that varies. Search this page for a few words of your message.\n\n[中文](troubleshooting.zh-CN.md)',
  },
  'zh-CN': {
    title: '故障排查',
    intro:
      '本页列出所有报告问题的消息，文字与日志、摘要和 `reason` 中的一致，`…` 表示可变的内容。请用消息中的关键字在本页搜索。\n\n[English](troubleshooting.md)',
  },
}

/** The groups of messages, and what to do about each message. */
export function readTroubleshooting(): readonly Group[] {
  return load(readFileSync(join(root, 'docs/tables/troubleshooting.yml'), 'utf8')) as readonly Group[]
}

/** The troubleshooting page in a language. The messages come from its word table, so they match what users see. */
export function renderTroubleshooting(language: Language, words: Words): string {
  const { title, intro } = heads[language]
  const sections = readTroubleshooting().map((group) => {
    const entries = group.entries.map((entry) => {
      const anchors = entry.keys.map((key) => `<a id="${key}"></a>`).join('')
      const messages = entry.keys.map((key) => `> - ${showTemplate(words[key])}`).join('\n')
      return `${anchors}\n\n${messages}\n\n${entry[language]}`
    })
    return [`## ${group.title[language]}`, group.intro[language], ...entries].join('\n\n')
  })
  return `${[`# ${title}`, intro, ...sections].join('\n\n')}\n`
}

/**
 * A sentence as Markdown: `…` for the parts that vary, the plural for words that follow a number, and no markup except its own
 * code.
 */
function showTemplate(text: string): string {
  const line = text
    .replaceAll('\n', ' ')
    .replace(/\{\w+:[^|{}]*\|([^|{}]*)\}/g, '$1')
    .replace(/\{\w+\}/g, '…')
    .trim()
  return line
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : escapeText(part)))
    .join('')
}

function escapeText(text: string): string {
  return text.replace(/[<>*_\\[\]]/g, '\\$&').replace(/https?:\/\/[\w.:/-]*\w/g, '`$&`')
}
