import classes from './avatar.module.css'

/** The initials of a name in a circle; decoration beside the name itself. `size="large"` heads a card. */
export const Avatar = ({ name, size }: { name: string; size?: 'large' }) => (
  <span className={classes['avatar']} data-size={size} aria-hidden>
    {initials(name)}
  </span>
)

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.slice(0, 1).toUpperCase())
    .join('')
