import { Button, createTheme, Input, type VariantColorsResolver } from '@mantine/core'
import classes from './controls.module.css'

const none = '1px solid transparent'

/** Our four ways to draw a control; Mantine's other variants are not used. Colours are tokens, so every look follows. */
const variants: Record<string, ReturnType<VariantColorsResolver>> = {
  filled: { background: 'var(--fill)', hover: 'var(--fill-hover)', color: 'var(--on-fill)', border: none },
  default: {
    background: 'var(--surface)',
    hover: 'var(--hover)',
    color: 'var(--accent)',
    border: '1px solid var(--accent-line)',
  },
  light: { background: 'var(--accent-soft)', hover: 'var(--hover)', color: 'var(--accent)', border: none },
  subtle: { background: 'transparent', hover: 'var(--hover)', color: 'var(--accent)', border: none },
}
const danger = {
  background: 'var(--surface)',
  hover: 'var(--red-soft)',
  color: 'var(--red)',
  border: '1px solid var(--red)',
}

/**
 * The one theme. Colours and measures live in tokens.css and mantine.css; here stands only what Mantine reads from
 * JavaScript. `color="red"` on a button means: it cannot be undone.
 */
export const theme = createTheme({
  cursorType: 'pointer',
  defaultRadius: 'md',
  focusRing: 'never',
  respectReducedMotion: true,
  variantColorResolver: ({ variant, color }) =>
    color === 'red' ? danger : (variants[variant] ?? variants['filled']!),
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'filled' },
      classNames: { root: classes['button']!, label: classes['words']! },
      vars: (_theme, { size }) => ({
        root: {
          '--button-height': size === 'compact-sm' ? '2rem' : 'var(--control)',
          '--button-padding-x': size === 'compact-sm' ? '0.75rem' : '1.125rem',
          '--button-fz': '0.9375rem',
        },
      }),
    }),
    Input: Input.extend({
      classNames: { input: classes['input']! },
      vars: () => ({ wrapper: { '--input-height': 'var(--control)', '--input-fz': '1rem' } }),
    }),
    InputWrapper: Input.Wrapper.extend({
      classNames: {
        label: classes['label']!,
        description: classes['description']!,
        error: classes['error']!,
      },
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
      vars: () => ({
        label: { '--input-label-size': '1rem' },
        error: { '--input-error-size': 'var(--text-s)' },
        success: { '--input-success-size': 'var(--text-s)' },
        description: { '--input-description-size': 'var(--text-s)' },
      }),
    }),
  },
})
