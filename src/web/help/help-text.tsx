import type { ReactNode } from 'react'
import classes from './help-text.module.css'

/** The little of Markdown that help needs: `## heading`, paragraphs, `- list`, `**strong**` and `` `keys` ``. */
export const HelpText = ({ text }: { text: string }) => (
  <div className={classes['text']}>
    {text
      .trim()
      .split(/\n{2,}/)
      .map((block) => (
        <Block key={block} text={block} />
      ))}
  </div>
)

function Block({ text }: { text: string }) {
  if (text.startsWith('## ')) return <h3>{text.slice(3)}</h3>
  if (!text.startsWith('- ')) return <p>{inline(text)}</p>
  return (
    <ul>
      {text
        .slice(2)
        .split(/\n- /)
        .map((item) => (
          <li key={item}>{inline(item)}</li>
        ))}
    </ul>
  )
}

const inline = (text: string): ReactNode[] =>
  text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, at) => {
    if (part.startsWith('**')) return <strong key={at}>{part.slice(2, -2)}</strong>
    if (part.startsWith('`')) return <kbd key={at}>{part.slice(1, -1)}</kbd>
    return part
  })
