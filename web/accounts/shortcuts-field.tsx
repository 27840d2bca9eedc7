import type { Refused } from '../lib/gates.server.ts';
import { helpHref } from '../lib/addresses.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { PreferenceFold } from './preference-fold.tsx';

/** Whether single keys do something on pages: who dictates, or leans on the keyboard, may want them silent. */
export function ShortcutsField(props: { shortcuts: boolean; refused: Refused | undefined }) {
  const { shortcuts, refused } = props;
  const t = useT();
  return (
    <PreferenceFold
      id="raccourcis"
      title={t('shortcuts.title')}
      state={t(shortcuts ? 'shortcuts.on' : 'shortcuts.off')}
      isOpen={refused !== undefined}
    >
      <RadioGroup
        name="usesShortcuts"
        legend={t('shortcuts.legend')}
        help={<a href={helpHref('raccourcis')}>{t('shortcuts.see')}</a>}
        value={typedIn(refused, 'usesShortcuts', shortcuts ? 'oui' : 'non')}
        choices={[
          { value: 'oui', label: t('shortcuts.on') },
          { value: 'non', label: t('shortcuts.off') },
        ]}
        error={errorOf(refused, 'usesShortcuts')}
      />
    </PreferenceFold>
  );
}
