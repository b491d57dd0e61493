import classes from './mark.module.css'

/** The sign of Ryadom: two people, one taller, who together make a heart. */
export const Mark = () => (
  <svg className={classes['mark']} viewBox="0 0 64 64" aria-hidden>
    <rect width="64" height="64" rx="16" fill="#0e6566" />
    <circle cx="21" cy="14.5" r="5.25" fill="#fff" />
    <circle cx="42" cy="18" r="4.25" fill="#fff" />
    <path
      d="M32 53C21 45 13 38.5 13 31.500c0-5 3.500-8 7.800-8 4.700 0 8.500 3.500 11.200 9.500 2.200-4.300 5.500-7 9.800-7 4.700 0 8.700 3 8.700 7.500C50.500 40 42 46.500 32 53Z"
      fill="none"
      stroke="#fff"
      strokeWidth="4.5"
      strokeLinejoin="round"
    />
  </svg>
)

/** The sign with the name beside it. */
export const Name = () => (
  <span className={classes['name']}>
    <Mark />
    Рядом
  </span>
)
