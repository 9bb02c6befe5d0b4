import { checkPermission } from '../auth/permission.ts'
import { jsonAnswer } from '../wire/answers.ts'
import type { Answer, Call } from '../wire/call.ts'
import { flagText, integerText, text } from '../wire/checks.ts'
import type { Check } from '../wire/checks.ts'
import { readQuery } from '../wire/input.ts'
import type { State } from '../state/state.ts'
import type { ProjectDeclaration } from '../world/world.ts'
import { letIn } from './let-in.ts'
import { accountId, complainToCaller } from './token-answer.ts'

type PathParts = Readonly<Record<string, string>>

/** A project as IAM describes it (SDK model ProjectResult), without its links. */
interface Project {
  readonly id: string
  readonly name: string
  readonly domain_id: string
  readonly parent_id: string
  readonly enabled: boolean
  readonly is_domain: boolean
  readonly description: string
}

const listChecks: Readonly<Record<string, Check>> = {
  name: text(1, 64),
  domain_id: text(1, 64),
  parent_id: text(1, 64),
  enabled: flagText,
  is_domain: flagText,
  page: integerText(1, 2_147_483_647),
  per_page: integerText(1, 5000),
}

/** KeystoneListProjects: the projects that match the filters; one page of them if the query asks for a page. */
export function listProjects(call: Call, _path: PathParts, state: State): Answer {
  const { permissions } = letIn(call, state)
  checkPermission('listProjects', permissions)
  const { page, per_page, ...filters } = readQuery(call, listChecks, [], complainToCaller)
  if ((page === undefined) !== (per_page === undefined)) throw complainToCaller('page', 'it and per_page go together')
  const found = describeProjects(state, permissions.projects).filter((project) => passesFilters(project, filters))
  const size = per_page === undefined ? found.length : Number(per_page)
  const start = (Number(page ?? 1) - 1) * size
  return jsonAnswer(200, {
    projects: found.slice(start, start + size).map((project) => ({ ...project, links: link(call, project) })),
    links: link(call),
  })
}

/** KeystoneListAuthProjects: the projects that the caller can use. */
export function listOwnProjects(call: Call, _path: PathParts, state: State): Answer {
  const { permissions } = letIn(call, state)
  checkPermission('listOwnProjects', permissions)
  readQuery(call, {}, [], complainToCaller)
  // Here, links contain only the address of the thing itself (SDK model LinksSelf).
  return jsonAnswer(200, {
    projects: describeProjects(state, permissions.projects).map((project) => ({
      ...project,
      links: { self: link(call, project).self },
    })),
    links: { self: link(call).self },
  })
}

function describeProjects({ world: { projects = [] } }: State, allowed: readonly string[] | undefined): Project[] {
  return projects.filter(({ id }) => allowed?.includes(id) ?? true).map((project) => describeProject(project, projects))
}

function describeProject(
  { id, name, domainId = accountId, enabled = true }: ProjectDeclaration,
  all: readonly ProjectDeclaration[],
): Project {
  // A sub-project is named `{region}_{name}` and belongs to the project of its region.
  const parent = name.includes('_') ? all.find((each) => each.name === name.split('_')[0]) : undefined
  return {
    id,
    name,
    domain_id: domainId,
    parent_id: parent?.id ?? domainId,
    enabled,
    is_domain: false,
    description: '',
  }
}

function passesFilters(project: Project, filters: Readonly<Record<string, string>>): boolean {
  const shown = { ...project, enabled: String(project.enabled), is_domain: String(project.is_domain) }
  const fields: Readonly<Record<string, string>> = shown
  return Object.entries(filters).every(([name, value]) => fields[name] === value)
}

function link(call: Call, project?: Project): { self: string; previous: null; next: null } {
  const path = project === undefined ? call.rawPath : `/v3/projects/${project.id}`
  return { self: `https://${call.headers['host'] ?? ''}${path}`, previous: null, next: null }
}
