import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { AutomationForm } from '../../../../web/campaigns/automation-form.tsx';
import { Audience } from '../../../../web/campaigns/shown.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';
import type { ReactNode } from 'react';

const drawn = (piece: ReactNode) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={{ path: '/x', member: null }}>
        <SpriteProvider href="/s.svg">{piece}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );

const saves = (isOn: boolean) => {
  const terms = { delayDays: 3, language: 'fr', subject: 'S', body: 'B', isOn } as never;
  const html = drawn(<AutomationForm outcome={undefined} terms={terms} version={1} usualDelay={3} />);
  return [...html.matchAll(/name="intent" value="(on|off)"[^>]*>([^<]*)</g)].map(([, to, said]) => [
    to,
    said,
  ]);
};

it('an automation is first saved as it stands, on or off', () => {
  expect(saves(true)).toEqual([
    ['on', 'Enregistrer, toujours active'],
    ['off', 'Enregistrer et désactiver'],
  ]);
  expect(saves(false)).toEqual([
    ['off', 'Enregistrer, inactive'],
    ['on', 'Enregistrer et activer'],
  ]);
});

const audience = (members: number, reachable: number) =>
  drawn(<Audience audience={{ members, reachable, recent: null }} />);

it('says why some would not get a campaign where some would not', () => {
  expect(audience(1, 1)).toContain('1 membre est dans le segment.');
  expect(audience(1, 1)).not.toContain('pas demandé');
  expect(audience(3, 3)).not.toContain('pas demandé');
  expect(audience(3, 2)).toContain('Ceux qui ne la recevraient pas n’ont pas demandé les nouvelles');
});
