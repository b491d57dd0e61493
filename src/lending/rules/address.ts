// Addresses that people write down and others open.

/** A name with a dot, a port, then anything that holds no space; nobody's name or password before it. */
const openAddress = /^https:\/\/[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d{1,5})?([/?#]\S*)?$/iu

/** Whether it is the address of an open page: https, a name with a dot, nobody's password in it. */
export const isOpenAddress = (text: string): boolean => openAddress.test(text)
