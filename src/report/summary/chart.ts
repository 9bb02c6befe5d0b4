import { message, say } from '../../base/words/index.ts'
import type { Counts } from '../../domain/scan-report.ts'
import { severities, type Severity } from '../../domain/severity.ts'
import { countAll } from '../../domain/totals.ts'
import { cutText } from '../escape/clean.ts'
import { escapeMermaid } from '../escape/mermaid.ts'
import type { SummaryContext } from './context.ts'

/**
 * The severities, mildest first. Each bar is drawn over the longer one before it, so that together they look like one bar in four
 * colours.
 */
const layers: readonly Severity[] = severities.toReversed()
const colours: Readonly<Record<Severity, string>> = {
  critical: '#cf222e',
  high: '#fb8f44',
  medium: '#eac54f',
  low: '#54aeff',
}
const maxBars = 10

interface Bar {
  readonly label: string
  readonly counts: Counts
}

/**
 * A bar for each of the first images with vulnerabilities, divided by severity, as a Mermaid diagram that GitHub draws. Empty if
 * there is nothing to compare: a number is unknown, or fewer than two images have vulnerabilities.
 */
export function renderChart(context: SummaryContext): string {
  const { report, words } = context
  if (typeof report.counts.vulnerabilities !== 'number') return ''
  const bars = listBars(context)
  if (bars.length < 2) return ''
  const longest = Math.max(...bars.map(({ counts: own }) => lengthOf(own, 'low')))
  return [
    '```mermaid',
    `%%{init: ${JSON.stringify(describeLook(bars.length))}}%%`,
    'xychart-beta horizontal',
    `  title "${escapeMermaid(words.summary_picture, 80)}"`,
    `  x-axis [${bars.map(({ label }) => `"${escapeMermaid(label, 60)}"`).join(', ')}]`,
    `  y-axis 0 --> ${longest}`,
    ...layers.map((severity) => `  bar [${bars.map((bar) => lengthOf(bar.counts, severity)).join(', ')}]`),
    '```',
    '',
  ].join('\n')
}

function listBars({ report, words, labels }: SummaryContext): Bar[] {
  const bars: Bar[] = []
  for (const image of report.images) {
    if (bars.length === maxBars) break
    const counts = countAll([image], 1)
    if (typeof counts.vulnerabilities !== 'number' || counts.vulnerabilities === 0) continue
    const name = cutText(labels.of(image).short, 40)
    const label = say(words, message('summary_bar', { image: name, count: counts.vulnerabilities }))
    const twins = bars.filter((bar) => bar.label.startsWith(label)).length
    bars.push({ label: twins === 0 ? label : `${label} ${twins + 1}`, counts })
  }
  return bars
}

/** The number of findings of this severity and worse. */
function lengthOf(counts: Counts, mildest: Severity): number {
  return severities
    .slice(0, severities.indexOf(mildest) + 1)
    .reduce((sum, severity) => sum + (counts[severity] === 'unknown' ? 0 : counts[severity]), 0)
}

/** The look of the chart. Without labels on its scale, the bars begin at its very start, so that a length of 0 is invisible. */
function describeLook(bars: number): object {
  return {
    xyChart: {
      width: 900,
      height: 70 + 32 * bars,
      yAxis: { showLabel: false, showTick: false, showAxisLine: false },
    },
    themeVariables: {
      xyChart: {
        backgroundColor: 'transparent',
        plotColorPalette: layers.map((severity) => colours[severity]).join(','),
      },
    },
  }
}
