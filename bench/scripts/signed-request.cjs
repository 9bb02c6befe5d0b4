// One signed batch-scan request from the environment that the action gets too.
const { createHash, createHmac } = require('node:crypto')

const environment = process.env
const endpoint = new URL(environment.INPUT_ENDPOINT)
const path = `/v5/${environment.INPUT_PROJECT_ID}/image/local/batch-scan`
const [image_name, image_version] = environment.INPUT_IMAGES.split(':')
const body = JSON.stringify({ image_info_list: [{ image_name, image_version }], operate_all: false })
const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
const headers = {
  'content-type': 'application/json',
  host: endpoint.host,
  region: environment.INPUT_REGION,
  'x-project-id': environment.INPUT_PROJECT_ID,
  'x-sdk-date': date,
}
const names = Object.keys(headers).sort()
const block = names.map((name) => `${name}:${headers[name]}\n`).join('')
const canonical = ['POST', `${path}/`, '', block, names.join(';'), sha256(body)].join('\n')
const signature = createHmac('sha256', environment.INPUT_SECRET_ACCESS_KEY)
  .update(`SDK-HMAC-SHA256\n${date}\n${sha256(canonical)}`)
  .digest('hex')
headers.authorization = `SDK-HMAC-SHA256 Access=${environment.INPUT_ACCESS_KEY_ID}, SignedHeaders=${names.join(';')}, Signature=${signature}`

exports.request = { url: `${endpoint.origin}${path}`, headers, body }
