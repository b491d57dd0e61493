// Addresses that people write down and others open.

/** Whether it is the address of an open page: https, a name with a dot, nobody's password in it. */
export function isOpenAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === ''
}
