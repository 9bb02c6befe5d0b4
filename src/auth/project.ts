import { ActionError } from '../base/errors.ts'
import { cutLater } from '../base/shown-text.ts'
import { message, type MessageValue } from '../base/words/index.ts'
import { isCallRefused, ShapeError } from '../http/errors.ts'
import { placeOf, type HttpRequest, type HttpResponse, type Send } from '../http/request.ts'
import { fieldsOf } from '../base/objects.ts'
import { isProjectId } from './project-scope.ts'

const maxListed = 10
/** The maximum length of the project list in a message; IDs and names are far shorter. */
const maxListLength = 1000
const advice = message('advice_project_id')

interface Project {
  readonly id: string
  readonly name: string
}

/**
 * Returns the ID of the one project named like the region (API page KeystoneListProjects). Read-only: if no project matches, or
 * several do, rejects with an error that lists the projects.
 */
export async function lookUpProject(
  region: string,
  iamEndpoint: string | undefined,
  send: Send,
  signal: AbortSignal,
): Promise<string> {
  if (iamEndpoint === undefined) {
    throw new ActionError('user', message('project_look_up_impossible', { region }), advice)
  }
  const request: HttpRequest = {
    method: 'GET',
    endpoint: iamEndpoint,
    path: '/v3/projects',
    query: [['name', region]],
    headers: { 'content-type': 'application/json' },
    body: '',
    repeat: 'always',
    expects: 'json',
  }
  const projects = readProjects(request, await sendLookUp(request, region, send, signal))
  const matches = projects.filter(({ name }) => name === region)
  if (matches.length === 1 && matches[0] !== undefined) return matches[0].id
  const { host } = new URL(iamEndpoint)
  const found = listProjects(projects)
  throw new ActionError('user', message('project_not_unique', { host, region, count: matches.length, found }), advice)
}

/** Adds an explanation to a rejection that is not about the credential itself: the user can set the project ID instead. */
async function sendLookUp(
  request: HttpRequest,
  region: string,
  send: Send,
  signal: AbortSignal,
): Promise<HttpResponse> {
  try {
    return await send(request, signal)
  } catch (error) {
    if (!isCallRefused(error)) throw error
    throw new ActionError('user', message('project_look_up_failed', { region, problem: error.problem }), advice)
  }
}

function readProjects(request: HttpRequest, response: HttpResponse): readonly Project[] {
  const rows = fieldsOf(response.json)['projects']
  const projects = Array.isArray(rows) ? rows.map(readProject) : [undefined]
  if (projects.every((project) => project !== undefined)) return projects
  const problem = message('project_answer_unexpected', { url: placeOf(request) })
  throw new ShapeError(problem, advice)
}

function readProject(row: unknown): Project | undefined {
  const { id, name } = fieldsOf(row)
  return isProjectId(id) && typeof name === 'string' ? { id, name } : undefined
}

function listProjects(projects: readonly Project[]): MessageValue {
  if (projects.length === 0) return message('project_list_empty')
  const shown = projects.slice(0, maxListed)
  const list = cutLater(shown.map(({ id, name }) => `${name} (${id})`).join(', '), maxListLength)
  const more = projects.length - shown.length
  return more === 0 ? list : message('project_list_cut', { list, more })
}
