import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { RefusedPage } from '../../../../web/layout/small-page.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import type { Refused } from '../../../../web/lib/gates.server.ts';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const shown = (
  code: string,
  typed: Refused['typed'] = { note: 'What I had noted', on: '1', password: 'horse battery' },
) => {
  const problem = { code, title: 'Why', status: 409, kind: 'conflict' };
  const refused = { problem, typed } as unknown as Refused;
  return renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={{ path: '/x', head: { set: () => {} } as never, publicUrl: 'http://x' }}>
        <SpriteProvider href="/s.svg">
          <RefusedPage refused={refused} back="/from" />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
};

it('a deed without a page of its own gives back what was written, to be copied, whatever it was refused for', () => {
  for (const code of ['access.signed-in-again', 'access.not-allowed', 'request.invalid'])
    expect(shown(code)).toContain('What I had noted');
});

it('where nothing was written, nothing is given back', () => {
  expect(shown('access.not-allowed', { on: '1', id: 'a-b' })).not.toContain('<textarea');
});

it('one word that was typed is given back too: a pseudonym, an address; what the page added to it is not', () => {
  const page = shown('engagement.member-unknown', {
    member: 'Nobodi',
    postId: 'a-b',
    version: '3',
    retour: '/from/here',
  });
  expect(page).toMatch(/<textarea[^>]*>Nobodi<\/textarea>/);
});

it('nothing by which somebody gets in is given back, however many words it has', () => {
  const page = shown('request.invalid', {
    code: 'abcd efgh',
    token: 'ijkl mnop',
    newPassword: 'horse battery',
    secret: 'qrst uvwx',
    reason: 'Urgent',
  });
  expect(page).toMatch(/<textarea[^>]*>Urgent<\/textarea>/);
});
