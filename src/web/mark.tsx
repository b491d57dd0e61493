import classes from './mark.module.css'

/** The sign of Ryadom: two people, one taller, who together make a heart. */
export const Mark = () => (
  <svg className={classes['mark']} viewBox="0 0 64 64" aria-hidden>
    <rect width="64" height="64" rx="16" fill="#0e6566" />
    <g fill="none" stroke="#fff" strokeWidth="4.5" strokeLinecap="round" strokeLinejoin="round">
      <circle cx="22" cy="15.5" r="5" />
      <circle cx="43.5" cy="20" r="4.25" />
      <path d="M32 52C20 44 12.5 37.500 13 32c.6-6.600 13-8 19 4.500 4.500-9 17-8.500 19-2.500 1.500 5-7 11.500-19 18Z" />
    </g>
  </svg>
)

/** The sign with the name beside it. */
export const Name = () => (
  <span className={classes['name']}>
    <Mark />
    Рядом
  </span>
)
