// The one law of the house: a folder under src/ imports only from folders of a LOWER rank; equal ranks never meet.
// Circles between folders are then impossible by arithmetic. scripts/check-layers.mjs fails the build and says why.
// Ranks of folders that are still to be built stand here too, so that the place of the next module is known.

/** @type {Readonly<Record<string, number>>} */
export const ranks = {
  base: 0,
  planner: 0,
  platform: 1,
  ui: 1,
  client: 1,
  access: 2,
  papers: 3,
  sync: 3,
  families: 4,
  team: 4,
  services: 5,
  assessments: 5,
  network: 5,
  lending: 6,
  programmes: 7,
  school: 6,
  visits: 7,
  reports: 8,
  rollout: 8,
  portal: 9,
  site: 9,
  interchange: 9,
  demo: 9,
  web: 10,
  server: 10,
  cli: 10,
}
