import './base.css'
import './tokens.css'
import './mantine.css'
import { MantineContext, MantineThemeProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { schemeOf, useDisplay } from './display.ts'
import { theme } from './theme.ts'

const nothing = (): void => undefined

/**
 * Gives the parts their look. It takes the place of Mantine's own provider, which writes variables into the page at run
 * time: ours stand in style sheets, so the page's policy may forbid written styles, and the first load is lighter.
 */
export function Look({ children }: { children: ReactNode }) {
  const colorScheme = schemeOf(useDisplay())
  return (
    <MantineContext
      value={{
        colorScheme,
        setColorScheme: nothing,
        clearColorScheme: nothing,
        getRootElement: () => document.documentElement,
        classNamesPrefix: 'mantine',
        cssVariablesSelector: ':root',
        withStaticClasses: false,
      }}
    >
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  )
}
