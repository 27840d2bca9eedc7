import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReadBeside } from '#application/moderation/decisions/read-decision';
import { Besides } from '../../../../web/decisions/decision-parts.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const shown = (state: ReadBeside['state'], mayAppeal: boolean, as: 'author' | 'staff' = 'author') =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <SpriteProvider href="/s.svg">
        <Besides
          besides={[{ id: 'one', number: 302, action: 'silence', path: '/decisions/302', state, mayAppeal }]}
          as={as}
        />
      </SpriteProvider>
    </TextsProvider>,
  );

it('what else rests on the same facts is said to be contested only where it may be', () => {
  expect(shown('standing', true)).toContain('Vous pouvez aussi la contester.');
  expect(shown('standing', false)).not.toMatch(/contester|conteste/);
  expect(shown('over', true)).toContain('Vous pouvez aussi la contester.');
});

it('is told as over, or as overturned, and not as standing', () => {
  expect(shown('standing', false, 'staff')).toContain('Elle tient toujours');
  for (const as of ['author', 'staff'] as const) {
    expect(shown('over', false, as)).toContain('Elle a pris fin.');
    expect(shown('fallen', false, as)).toContain('Elle est annulée.');
    expect(shown('over', false, as)).not.toContain('Elle tient');
  }
});
