// The limit that nobody passes: the same request by node:http, which loads less than fetch.
const http = require('node:http')
const { request } = require('./signed-request.cjs')

http
  .request(request.url, { method: 'POST', headers: request.headers }, (response) => {
    response.resume()
    if (response.statusCode !== 200) process.exitCode = 1
  })
  .end(request.body)
