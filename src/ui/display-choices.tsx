import { Choice } from './choice.tsx'
import { changeDisplay, useDisplay } from './display.ts'
import { useI18n } from './i18n.ts'

/** Every setting of the display, each with all its values in sight. */
export function DisplayChoices() {
  const i18n = useI18n()
  const display = useDisplay()
  return (
    <>
      <Choice
        label={i18n._('Language')}
        value={display.language}
        onChange={(language) => changeDisplay({ language })}
        options={[
          { value: 'ru', label: 'Русский' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Choice
        label={i18n._('Size of letters')}
        value={display.size}
        onChange={(size) => changeDisplay({ size })}
        options={[
          { value: 'normal', label: i18n._('Usual') },
          { value: 'large', label: i18n._('Large') },
          { value: 'largest', label: i18n._('Very large') },
        ]}
      />
      <Choice
        label={i18n._('Colours')}
        value={display.scheme}
        onChange={(scheme) => changeDisplay({ scheme })}
        options={[
          { value: 'auto', label: i18n._('As on the device') },
          { value: 'light', label: i18n._('Light') },
          { value: 'dark', label: i18n._('Dark') },
        ]}
      />
      <Choice
        label={i18n._('Contrast')}
        value={display.contrast}
        onChange={(contrast) => changeDisplay({ contrast })}
        options={[
          { value: 'normal', label: i18n._({ id: 'Usual (contrast)', message: 'Usual' }) },
          { value: 'high', label: i18n._('High') },
        ]}
      />
      <Choice
        label={i18n._('Space between letters')}
        value={display.spacing}
        onChange={(spacing) => changeDisplay({ spacing })}
        options={[
          { value: 'normal', label: i18n._({ id: 'Usual (space)', message: 'Usual' }) },
          { value: 'wide', label: i18n._('Wide') },
        ]}
      />
      <Choice
        label={i18n._('Large buttons for work on the road')}
        value={display.field}
        onChange={(field) => changeDisplay({ field })}
        options={[
          { value: 'auto', label: i18n._('On a touch screen') },
          { value: 'on', label: i18n._('Always') },
          { value: 'off', label: i18n._('Never') },
        ]}
      />
      <Choice
        label={i18n._('Pictures')}
        value={display.images}
        onChange={(images) => changeDisplay({ images })}
        options={[
          { value: 'on', label: i18n._('Show') },
          { value: 'off', label: i18n._('Hide') },
        ]}
      />
    </>
  )
}
