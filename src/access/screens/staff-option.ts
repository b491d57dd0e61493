/** A member of staff that an account may be tied to. The list of staff is another module's; the shell hands it over. */
export interface StaffOption {
  readonly value: string
  readonly label: string
}
