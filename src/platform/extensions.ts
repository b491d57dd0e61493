/** PostgreSQL's own extensions that the schema is built on: search by likeness and constraints over mixed columns. */
export const extensions = ['pg_trgm', 'btree_gin', 'btree_gist'] as const
