import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';
import { StandsNow } from '../../../../web/ui/stands-now.tsx';

/** The alerts by their titles, and the texts shown in them. */
function alertsOf(typed: Record<string, string>, now: Record<string, string>, maskedAlone = false) {
  const html = renderToStaticMarkup(
    <TextsProvider locale="en" now="2026-11-27T12:00:00Z">
      <SpriteProvider href="/s.svg">
        <StandsNow
          refused={{ typed, problem: { code: 'shared.changed-meanwhile' } } as never}
          maskedAlone={maskedAlone}
          texts={Object.entries(now).map(([name, text]) => ({ name, label: name, text }))}
        />
      </SpriteProvider>
    </TextsProvider>,
  );
  return [
    ...html.matchAll(
      /A passage was masked|The text has changed|What is saved of the rest|<pre[^>]*>(.*?)<\/pre>/g,
    ),
  ].map(([whole, text]) => text ?? whole);
}

it('shows what stands in place of what a form was opened with', () => {
  expect(alertsOf({ title: 'Mine', body: 'Mine' }, { title: 'Theirs', body: 'Mine' })).toEqual([
    'The text has changed',
    'Theirs',
    'Mine',
  ]);
});

it('shows what was typed where a passage was masked meanwhile, and of the rest what is another', () => {
  const typed = { title: 'A title', body: 'I draw with Odile, and with others.' };
  const body = 'I draw with […].';
  expect(alertsOf(typed, { title: 'A title', body })).toEqual(['A passage was masked', typed.body]);
  expect(alertsOf(typed, { title: 'Another title', body })).toEqual([
    'A passage was masked',
    typed.body,
    'What is saved of the rest',
    'Another title',
  ]);
  expect(alertsOf(typed, { title: 'Another title', body }, true)).toEqual([
    'A passage was masked',
    typed.body,
  ]);
});
