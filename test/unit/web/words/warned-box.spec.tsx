import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { WarnedBox } from '../../../../web/words/warned-box.tsx';

const boxFor = (...codes: readonly string[]) => boxOf(codes);
const boxOf = (codes: readonly string[], typed: object = {}) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <PageFactsProvider facts={{ site: { contact: '' } as never }}>
        <WarnedBox refused={{ typed, problem: { fields: codes.map((code) => ({ code })) } } as never} />
      </PageFactsProvider>
    </TextsProvider>,
  );

it('lets whoever was only warned go on, also while something else is to be mended', () => {
  expect(boxFor('moderation.words-warned')).toContain('name="agreed"');
  expect(boxFor('text.missing', 'moderation.words-warned')).toContain('name="agreed"');
  expect(boxFor('moderation.words-warned', 'moderation.words-blocked')).not.toContain('name="agreed"');
  expect(boxFor('text.missing')).toBe('');
});

it('stays, ticked, while something else is to be mended, or the same would be asked again', () => {
  expect(boxOf(['text.missing'], { agreed: 'on' })).toMatch(
    /<input[^>]*checked[^>]*name="agreed"|<input[^>]*name="agreed"[^>]*checked/u,
  );
  expect(boxOf(['moderation.words-warned'])).not.toContain('checked');
  expect(boxOf(['moderation.words-blocked'], { agreed: 'on' })).not.toContain('name="agreed"');
});
