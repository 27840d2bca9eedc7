import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { Composer } from '../../../../web/ui/composer.tsx';
import { TextArea, TextField } from '../../../../web/ui/field.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const shown = (field: ReactNode): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <SpriteProvider href="/s.svg">{field}</SpriteProvider>
    </TextsProvider>,
  );

it.each([
  ['a plain text', <TextArea key="t" name="body" label="Texte" maxLength={5000} />, true],
  [
    'one whose length is told',
    <TextArea key="c" name="body" label="Texte" maxLength={5000} counter />,
    false,
  ],
  ['the composer', <Composer key="w" name="body" label="Texte" maxLength={5000} actions={null} />, true],
])('no browser cuts what is pasted, and its length waits to be told: %s', (_field, field, isQuiet) => {
  const html = shown(field);
  expect(html).not.toContain('maxLength');
  expect(html).not.toContain('maxlength');
  const [counter = ''] = /<p class="counter"[^>]*>/.exec(html) ?? [];
  expect(counter).toContain('data-max="5000"');
  expect(counter).toContain('data-too-long="Trop long\u00a0: {length} / 5000 caractères"');
  expect(html).toContain('aria-describedby="body-count"');
  expect(counter).toContain('id="body-count"');
  expect(counter.includes('hidden')).toBe(isQuiet);
});

it('a line is as long as it may be, and no more', () => {
  expect(shown(<TextField name="title" label="Titre" maxLength={80} />)).toContain('maxLength="80"');
});
