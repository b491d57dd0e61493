// How much and how long is lent: what a centre may set for itself.

export interface LendingLimits {
  /** Units that one family may hold at a time. */
  readonly unitsOfFamily: number
  /** Months for which a briefing with teach-back holds. */
  readonly briefing_months: number
  /** Extensions of one loan. Source of the default: domain.md §2.6. */
  readonly extensions: number
  /** Months from the issue beyond which no loan is extended. Source of the default: domain.md §2.6. */
  readonly most_months: number
  /** Worked days in which a family answers an offer. Source of the default: lending.md §2.5. */
  readonly offer_days: number
}
