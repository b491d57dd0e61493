/** What is asked of a module's place in the graph; rolldown answers. */
interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null
}

/** Answers whether a module of ours comes with another at once: through imports alone, none of them lazy. Libraries follow whoever uses them. */
function comesWith(whole: RegExp): (id: string, graph: Graph) => boolean {
  const known = new Map<string, boolean>()
  return function comes(id, graph): boolean {
    if (!id.includes('/src/') || id.includes('/node_modules/')) return false
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, false)
    const answer = whole.test(id) || (graph.getModuleInfo(id)?.importers ?? []).some((by) => comes(by, graph))
    known.set(id, answer)
    return answer
  }
}

const comesWithShell = comesWith(/\/src\/web\/shell\/app\.tsx$/)

/**
 * How the build is cut: what every page starts with, the shell behind the front door, the parts that screens share, and
 * then a file for each screen. Left alone, every part shared by two screens would be a request of its own. The display
 * settings stay outside, for the front door opens them too, and so does the chart library, which comes with a chart.
 */
export const chunkGroups = [
  { name: 'start', tags: ['$initial' as const], priority: 3 },
  { name: (id: string, graph: Graph) => (comesWithShell(id, graph) ? 'inside' : null), priority: 2 },
  { name: 'parts', test: /\/src\/(ui|client)\/(?!display-choices|choice|chart\/drawing)/, priority: 1 },
]
