// Preloaded by --require: says at exit what a process has loaded and how much memory it took.
const { appendFileSync } = require('node:fs')

process.on('exit', () => {
  const loaded = {
    files: Object.keys(require.cache),
    builtins: process.moduleLoadList.length,
    peakKiB: process.resourceUsage().maxRSS,
  }
  appendFileSync(process.env.LOADED_MODULES_FILE, JSON.stringify(loaded))
})
