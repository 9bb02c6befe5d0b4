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
      'Every message that tells of a problem, as it stands in log, summary and `reason`; `…` stands for what differs. Search this page for a few words of yours.\n\n[Chinese version](troubleshooting.zh-CN.md)',
  },
  'zh-CN': {
    title: '故障排查',
    intro:
      '此处列出每一条说明问题的消息，与日志、摘要和 `reason` 中的文字相同；`…` 代表随情况而变的内容。请用消息中的几个字在本页搜索。\n\n[English](troubleshooting.md)',
  },
}

/** The groups of messages, with what to do about each. */
export function readTroubleshooting(): readonly Group[] {
  return load(readFileSync(join(root, 'docs/tables/troubleshooting.yml'), 'utf8')) as readonly Group[]
}

/** The page on troubleshooting in a language. The messages come from its word table, so that they are what users see. */
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

function showTemplate(text: string): string {
  const line = text
    .replaceAll('\n', ' ')
    .replace(/\{\w+\}/g, '…')
    .trim()
  return line.replace(/[<>*_\\[\]]/g, '\\$&').replace(/https?:\/\/[\w.:/-]*\w/g, '`$&`')
}
