import { MantineProvider, Button, TextInput, PasswordInput, NativeSelect, Checkbox } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { i18n } from '@lingui/core'
i18n.activate('ru')
createRoot(document.getElementById('root')!).render(<MantineProvider><TextInput/><PasswordInput/><NativeSelect/><Button>{i18n._('Sign in')}</Button></MantineProvider>)
