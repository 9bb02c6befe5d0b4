// The floor: sign one request and post it with the built-in fetch, with nothing around it.
const { request } = require('./signed-request.cjs')

void fetch(request.url, { method: 'POST', headers: request.headers, body: request.body }).then(async (response) => {
  await response.text()
  if (response.status !== 200) process.exitCode = 1
})
