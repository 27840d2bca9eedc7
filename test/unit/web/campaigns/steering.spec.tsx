import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Steering } from '../../../../web/campaigns/steering.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';
import { loader } from '../../../../web/routes/campaign-sure.tsx';

const ID = '0190c7a2-3b1f-7c55-9a7e-2f6a5d1e8b44';
const campaign = { id: ID, state: 'draft', version: 4, segment: null };
const refusedFor = (code: string) => ({ problem: { code }, typed: { version: '3' } });

const asksAt = (refused?: object) => {
  const html = renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={{ path: '/x', member: null, now: new Date(0) }}>
        <SpriteProvider href="/s.svg">
          <Steering campaign={campaign as never} refused={refused as never} />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
  return [...html.matchAll(/confirmer\/(\w+)\?lue=(\d+)/g)].map(([, deed, seen]) => `${deed} ${seen}`);
};

it('asking once more carries along which version was read', () => {
  expect(asksAt()).toEqual(['envoyer 4', 'supprimer 4']);
  expect(asksAt(refusedFor('request.invalid'))).toEqual(['envoyer 3', 'supprimer 3']);
  expect(asksAt(refusedFor('shared.changed-meanwhile'))).toEqual(['envoyer 4', 'supprimer 4']);
});

const seenAt = async (query: string) => {
  const context = {
    viewer: { actor: {}, member: {} },
    mustPass: () => undefined,
    app: { members: { campaigns: { one: async () => campaign } } },
  };
  const request = new Request(`http://own.invalid/x${query}`);
  const params = { id: ID, acte: 'envoyer' };
  const page = (await loader({ request, params, context } as never)) as never as {
    readonly page: { readonly seen: string };
  };
  return page.page.seen;
};

it('and gives back that one, not the one that another saved meanwhile', async () => {
  expect(await seenAt('?lue=3')).toBe('3');
  expect(await seenAt('')).toBe('4');
});
