import { expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { onlyReadsWhileTrying } from '#interfaces/http/only-trying';
import { type RequestContext, setContext } from '#interfaces/http/request-context';

const SITE = 'https://entraide.example.org';

/** What somebody who sends a form is answered: null where it goes on. */
function answered(p: {
  trying: boolean;
  referer?: string;
  method?: string;
  accept?: string;
  path?: string;
  base?: string;
}) {
  const answer: { status?: number; page?: string; refused?: unknown } = {};
  const headers: Record<string, string | undefined> = { origin: SITE, referer: p.referer };
  const req = {
    method: p.method ?? 'POST',
    path: p.path ?? '/t/12/repondre',
    baseUrl: p.base ?? '',
    get: (name: string) => headers[name],
    accepts: () => p.accept ?? 'html',
  } as unknown as Request;
  const res = {
    locals: {},
    status: (status: number) => ((answer.status = status), res),
    set: () => res,
    type: () => res,
    send: (page: string) => void (answer.page = page),
  } as unknown as Response;
  const viewer = { trying: p.trying ? { name: 'Plume' } : null };
  setContext(res, { viewer, language: 'fr' } as unknown as RequestContext);
  onlyReadsWhileTrying(req, res, (refused?: unknown) => void (answer.refused = refused ?? null));
  return answer;
}

it('a form that is sent while somebody looks as another is told why not, with the way back and the way out', () => {
  const { status, page } = answered({ trying: true, referer: `${SITE}/t/12?page=2&tri=a` });
  expect(status).toBe(403);
  expect(page).toContain('<h1>Rien n’a été changé</h1>');
  expect(page).toContain('rien ne peut être changé');
  expect(page).toContain('<a href="/t/12?page=2&amp;tri=a">');
  expect(page).toContain('<form method="post" action="/admin/essai/fin">');
});

it.each([undefined, 'https://evil.example/piege', 'nonsense', `${SITE}.evil.example/`])(
  'the way back from %s is the first page',
  (referer) => {
    const { page } = answered({ trying: true, ...(referer && { referer }) });
    expect(page).toContain('<a href="/">');
    expect(page).not.toContain('evil');
  },
);

it('under a path of an older site, it leads no further than the community', () => {
  const { page } = answered({ trying: true, base: '/communaute' });
  expect(page).toContain('<a href="/communaute/">');
  expect(page).toContain('action="/communaute/admin/essai/fin"');
});

it('no address writes into the page', () => {
  const { page } = answered({ trying: true, referer: `${SITE}/a?b="><script>alert(1)</script>` });
  expect(page).not.toContain('<script>');
});

it('programs are refused as everywhere, and reads, the way out and everybody else go on', () => {
  expect(answered({ trying: true, accept: 'json' }).refused).toMatchObject({ code: 'access.only-trying' });
  for (const goesOn of [
    { trying: false },
    { trying: true, method: 'GET' },
    { trying: true, path: '/admin/essai/fin' },
  ])
    expect(answered(goesOn)).toEqual({ refused: null });
});
