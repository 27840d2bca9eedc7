import type { ReactNode } from 'react';
import { createElement } from 'react';
import { useT } from '../lib/texts.tsx';
import { Icon } from './icon.tsx';

/** What the member chose; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

/** Cycles system, light, dark. Hidden until its script is there; the profile holds the same choice as a form. */
export function ThemeToggle(props: { theme: Theme }): ReactNode {
  const t = useT();
  const words = { system: t('ui.theme.system'), light: t('ui.theme.light'), dark: t('ui.theme.dark') };
  return createElement(
    'theme-toggle',
    { 'data-system': words.system, 'data-light': words.light, 'data-dark': words.dark },
    <button
      className="btn btn--icon"
      type="button"
      aria-label={words[props.theme]}
      title={words[props.theme]}
    >
      <Icon name="theme" />
    </button>,
  );
}
