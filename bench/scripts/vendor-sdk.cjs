// The same post with the vendor's SDK core, written as its documentation has it.
const { BasicCredentials } = require('@huaweicloud/huaweicloud-sdk-core')
const { ClientBuilder } = require('@huaweicloud/huaweicloud-sdk-core/ClientBuilder')
const { INPUT_IMAGES, ...environment } = process.env
const [image_name, image_version] = INPUT_IMAGES.split(':')

const client = new ClientBuilder((hcClient) => hcClient, 'BasicCredentials')
  .withCredential(
    new BasicCredentials()
      .withAk(environment.INPUT_ACCESS_KEY_ID)
      .withSk(environment.INPUT_SECRET_ACCESS_KEY)
      .withProjectId(environment.INPUT_PROJECT_ID),
  )
  .withEndpoint(environment.INPUT_ENDPOINT)
  .build()

void client
  .sendRequest({
    method: 'POST',
    url: '/v5/{project_id}/image/local/batch-scan',
    contentType: 'application/json',
    queryParams: {},
    pathParams: { project_id: environment.INPUT_PROJECT_ID },
    headers: { region: environment.INPUT_REGION },
    data: { image_info_list: [{ image_name, image_version }], operate_all: false },
  })
  .then((response) => {
    if (response.httpStatusCode !== 200) process.exitCode = 1
  })
