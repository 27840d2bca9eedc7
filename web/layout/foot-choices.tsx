import type { Theme } from '../ui/theme-toggle.tsx';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

const LANGUAGES = [
  { value: 'fr', key: 'french' },
  { value: 'en', key: 'english' },
] as const;
const THEMES = ['system', 'light', 'dark'] as const;

/** Language and theme at the foot of every page, as plain forms: each button sends its own value and comes back here. */
export function FootChoices({ theme, path }: { theme: Theme; path: string }) {
  const t = useT();
  return (
    <>
      <form className="choices" method="post" action="/langue" aria-label={t('lists.foot.language')}>
        <input type="hidden" name="retour" value={path} />
        <span aria-hidden="true">{t('lists.foot.language')}</span>
        {LANGUAGES.map(({ value, key }) => (
          <Button
            key={value}
            look="quiet"
            name="langue"
            value={value}
            lang={value}
            pressed={t.locale === value}
          >
            {t(`lists.foot.${key}`)}
          </Button>
        ))}
      </form>
      <form className="choices" method="post" action="/theme" aria-label={t('lists.foot.theme')}>
        <input type="hidden" name="retour" value={path} />
        <span aria-hidden="true">{t('lists.foot.theme')}</span>
        {THEMES.map((value) => (
          <Button key={value} look="quiet" name="theme" value={value} pressed={theme === value}>
            {t(`lists.foot.${value}`)}
          </Button>
        ))}
      </form>
    </>
  );
}
