import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { MailHabitsField } from '../../../../web/accounts/mail-habits-field.tsx';
import { type Locale, TextsProvider } from '../../../../web/lib/texts.tsx';

/** What stands in the line while the rest is folded. */
function line(habits: Parameters<typeof MailHabitsField>[0]['habits'], locale: Locale = 'fr'): string {
  const html = renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-11-27T12:00:00Z">
      <MailHabitsField habits={habits} refused={undefined} />
    </TextsProvider>,
  );
  return /prefs-fold__state">([^<]*)</.exec(html)![1]!;
}

it('says how often the digest comes, and that nothing else does where that is chosen', () => {
  const weekly = { rhythm: 'weekly', digestOnly: false, quiet: null } as const;
  expect(line(weekly)).toBe('Chaque lundi');
  expect(line({ ...weekly, digestOnly: true })).toBe('Chaque lundi, seulement le résumé');
  expect(line({ ...weekly, rhythm: 'daily', digestOnly: true }, 'en')).toBe('Every day, only the digest');
});

it.each(['at-once', 'none'] as const)('says nothing of a digest where there is none: %s', (rhythm) => {
  const habits = { rhythm, quiet: null };
  expect(line({ ...habits, digestOnly: true })).toBe(line({ ...habits, digestOnly: false }));
});
