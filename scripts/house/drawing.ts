// Draws the folders of a house by rank, with the arrows its imports make.
import type { House } from './sources.ts'

/** Arrows to these ranks are left out of the picture: nearly everything stands on them. */
const groundRank = 2

/**
 * The folders as a Mermaid flowchart, columns by rank from left to right, arrows pointing left to what is imported
 * (type imports too, tests not). Below it a sentence with the counts, hidden arrows included.
 */
export const drawingOf = (house: House): string => {
  const folders = [...new Set([...house.sources.values()].map((source) => source.folder))]
  const arrows = arrowsOf(house)
  const shown = arrows.filter(([, to]) => rankOf(house, to) > groundRank)
  const columns = [...new Set(folders.map((folder) => rankOf(house, folder)))].sort((a, b) => a - b)
  const boxes = columns.map((rank) => {
    const inside = folders.filter((folder) => rankOf(house, folder) === rank).sort()
    return [`  subgraph rank${rank}["${rank}"]`, ...inside.map((folder) => `    ${folder}`), '  end'].join(
      '\n',
    )
  })
  const links = shown.map(([from, to]) => `  ${from} --> ${to}`)
  // An invisible chain keeps a column in its place when nothing shown points at it.
  const chain = columns.slice(1).map((rank, at) => `  rank${rank} ~~~ rank${columns[at]}`)
  return [
    '```mermaid',
    'flowchart RL',
    ...boxes,
    ...chain,
    ...links,
    '```',
    '',
    `${folders.length} folders, ${arrows.length} arrows; ${arrows.length - shown.length} of them, to ranks 0–${groundRank}, are not drawn.`,
  ].join('\n')
}

const rankOf = (house: House, folder: string): number => house.ranks[folder] ?? -1

const arrowsOf = (house: House): [from: string, to: string][] => {
  const found = new Set<string>()
  for (const source of house.sources.values()) {
    if (source.room === 'test') continue
    for (const { target } of source.imports) {
      const to = house.sources.get(target)?.folder
      if (to !== undefined && to !== source.folder) found.add(`${source.folder} ${to}`)
    }
  }
  return [...found].sort().map((arrow) => arrow.split(' ') as [string, string])
}
