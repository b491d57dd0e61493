// СНИЛС, the number of a person's pension account: nine digits and two of checksum.
import { ok, refuse, type Result } from '#base/result.ts'

/** The highest number that was given out before checksums, 001-001-998. Source: the Pension Fund's rule of checking. */
const lastWithoutChecksum = 1_001_998

/**
 * The eleven digits of a СНИЛС however it is written: «123-456-789 64», «12345678964», with leading zeros lost by a sheet.
 * Refuses `snils-invalid`: another count of digits, other signs, a wrong checksum.
 */
export function readSnils(text: string): Result<string, 'snils-invalid'> {
  if (!/^[\d\s\u00a0\-–—]+$/u.test(text)) return refuse('snils-invalid')
  const typed = text.replace(/\D/g, '')
  const digits = typed.length >= 9 && /^\d+$/.test(text.trim()) ? typed.padStart(11, '0') : typed
  return digits.length === 11 && hasItsChecksum(digits) ? ok(digits) : refuse('snils-invalid')
}

/** '12345678964' is «123-456-789 64». */
export const formatSnils = (digits: string): string =>
  digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3 $4')

// Digits weigh 9 … 1 from the left; the sum modulo 101 is the checksum, where 100 is written 00.
function hasItsChecksum(digits: string): boolean {
  const number = Number(digits.slice(0, 9))
  if (number === 0) return false
  if (number <= lastWithoutChecksum) return true
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, at) => total + Number(digit) * (9 - at), 0)
  return (sum % 101) % 100 === Number(digits.slice(9))
}
