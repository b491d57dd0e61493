// Addresses of papers. They hold ids and codes, never a name.

export const paperHref = (paperId: string): string => `/papers/${paperId}`
export const templateHref = (template: string): string => `/papers/templates/${template}`
