/** One scan of a fleet, and its place. Empty texts: the region's own project, and HSS's default enterprise project. */
export interface Leg {
  readonly region: string
  readonly project: string
  readonly enterpriseProject: string
  /** The name of its artifact, and so of the folder with its downloaded report. */
  readonly folder: string
}

/** GitHub runs at most this many jobs of one matrix. */
const maxLegs = 256

/** Every combination of `[regions, projects, enterprise projects]`, from its JSON text. Throws if the text is not valid. */
export function listLegs(json: string, prefix: string): Leg[] {
  const lists = parseLists(json)
  const [regions = [], projects = [], enterpriseProjects = []] = lists
  if (lists.some((list) => list.length === 0) || regions.length * projects.length * enterpriseProjects.length > maxLegs)
    throw new Error(`regions, projects and enterprise projects must make 1 to ${maxLegs} combinations`)
  return regions.flatMap((region) =>
    projects.flatMap((project) =>
      enterpriseProjects.map((enterpriseProject) => ({
        region,
        project,
        enterpriseProject,
        folder: [prefix, region, project || '-', enterpriseProject || '-'].join('.'),
      })),
    ),
  )
}

function parseLists(json: string): string[][] {
  const lists: unknown = JSON.parse(json)
  if (!Array.isArray(lists) || lists.length !== 3 || !lists.every(isTextList))
    throw new Error('regions, projects and enterprise projects must be JSON lists of texts')
  return lists.map((list: readonly string[]) => [...new Set(list)])
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
