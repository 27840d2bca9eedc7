import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { IdentityOf } from '../../../../web/members/sheet-identity.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const member = {
  trustLevel: 1,
  status: 'active',
  joinedAt: '2026-03-10T12:00:00Z',
  seenOn: null,
  isEmailConfirmed: true,
  branches: [],
  region: null,
  language: 'fr',
  role: 'member',
  department: null,
  isPublic: false,
};
const NAMES = new Map([['panel-2026', 'Le panel des usages']]);
const told = (groups: readonly string[], locale: 'fr' | 'en' = 'fr') =>
  renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-03-11T12:00:00Z">
      <SpriteProvider href="/icons.svg">
        <IdentityOf member={{ ...member, groups } as never} groups={NAMES} />
      </SpriteProvider>
    </TextsProvider>,
  );

describe('the groups of a member, in their file', () => {
  it('are called by their names, in the language they were named in', () => {
    expect(told(['panel-2026'])).toContain('<span>Le panel des usages</span>');
    expect(told(['panel-2026'], 'en')).toContain('<span lang="fr">Le panel des usages</span>');
    expect(told(['panel-2026'])).not.toContain('panel-2026');
  });

  it('are counted alone where the reader may not know of them', () => {
    const page = told(['panel-2026', 'cellule', 'autre']);
    expect(page).toContain('</span>, 2 groupes secrets');
    expect(page).not.toContain('cellule');
    expect(told(['cellule'])).toContain('un groupe secret');
  });
});
