import type { DeepStrings } from './shape.ts';
import type { shortcutsFr } from './shortcuts.fr.ts';

/** Texts of keys that do something by themselves. */
export const shortcutsEn: DeepStrings<typeof shortcutsFr> = {
  title: 'Keyboard shortcuts',
  legend: 'A key alone acts',
  see: 'See every shortcut',
  on: 'Shortcuts on',
  off: 'Shortcuts off',
  close: 'Close',
};
