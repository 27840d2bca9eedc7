import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { FormErrors } from '../../../../web/ui/form-errors.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';
import { errorsOf } from '../../../../web/lib/refused.ts';
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

const refusedFor = (...fields: readonly object[]) => ({ typed: {}, problem: { fields } }) as never;
const drawn = (of: React.ReactNode) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <PageFactsProvider facts={{ site: { contact: '/contact' } as never }}>
        <SpriteProvider href="/s.svg">{of}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
const warning = (about: string) => ({
  field: 'body',
  code: 'moderation.words-warned',
  text: 'Relisez.',
  about,
});

it('says where personal data is to go only where it is about some', () => {
  expect(drawn(<WarnedBox refused={refusedFor(warning('donnees_personnelles'))} />)).toContain('/contact');
  expect(drawn(<WarnedBox refused={refusedFor(warning('civilite'))} />)).not.toContain('/contact');
});

it('is no error above the form where all is to be read again', () => {
  const above = (...fields: readonly object[]) =>
    drawn(<FormErrors errors={errorsOf(refusedFor(...fields))} />);
  expect(above(warning('civilite'))).toMatch(/alert--warn.*À relire/u);
  expect(above(warning('civilite'), { field: 'title', code: 'text.missing', text: 'Écrivez.' })).toMatch(
    /alert--danger.*2 points à corriger/u,
  );
});
