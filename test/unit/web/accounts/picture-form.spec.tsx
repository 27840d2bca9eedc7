import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { PictureForm } from '../../../../web/accounts/picture-form.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const shown = (problem: object | null): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{ member: { id: 'lea', pseudonym: 'Léa', avatarKey: null, branches: [] } as never }}
      >
        <SpriteProvider href="/s.svg">
          <PictureForm refused={problem === null ? undefined : ({ problem, typed: {} } as never)} />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
const WHY = 'Ce fichier n’est pas une image.';

it.each([
  ['of the file', { title: 'Refusé', fields: [{ field: 'file', code: 'x', text: WHY }] }],
  ['of the whole form', { title: WHY }],
])(
  'a picture that is refused says why above the form and beside the file, by a reason %s',
  (_of, problem) => {
    const html = shown(problem);
    expect(html).toMatch(/class="alert alert--danger" id="form-errors"[^>]*autofocus/);
    expect(html).toContain('<a href="#picture">');
    expect(html.split(WHY)).toHaveLength(3);
    expect(html).toMatch(/<input(?=[^>]*id="picture")(?=[^>]*aria-describedby="picture-help picture-error")/);
    expect(shown(null)).not.toContain('form-errors');
  },
);
