// Preloaded by --require: writes down at exit when each phase of a run began, in milliseconds since the process did.
const { subscribe } = require('node:diagnostics_channel')
const { writeFileSync } = require('node:fs')

const begins = { load: performance.now() }
const mark = (phase) => () => (begins[phase] ??= performance.now())
process.nextTick(mark('prepare'))
subscribe('http.client.request.start', mark('exchange'))
subscribe('http.client.response.finish', mark('publish'))
process.on('exit', () => {
  mark('end')()
  writeFileSync(process.env.PHASES_FILE, JSON.stringify(begins))
})
