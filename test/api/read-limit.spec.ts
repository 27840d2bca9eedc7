import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type RunningSite, startSite } from '../support/site.ts';

const PER_MINUTE = 3;
let app: RunningSite;
beforeAll(async () => {
  const env = { PROCESS: 'web', TRUST_PROXY: '1', READS_PER_MINUTE: String(PER_MINUTE) };
  app = await startSite({ seed: 'none', env });
});
afterAll(() => app.stop());

const ELSEWHERE = 'https://ailleurs.example.org';
const asked = (path: string, visitor: string, headers: Record<string, string> = {}) =>
  fetch(app.url + path, {
    redirect: 'manual',
    headers: { 'X-Forwarded-For': visitor, Origin: ELSEWHERE, ...headers },
  });

/** @returns the first answer that is a refusal of too many reads */
async function refused(path: string, visitor: string, headers: Record<string, string> = {}) {
  for (let times = 0; times < 12 * PER_MINUTE; times += 1) {
    const answer = await asked(path, visitor, headers);
    if (answer.status === 429) return answer;
  }
  return null;
}

it('whoever reads too much by the adapter is told so by a name to ask about', async () => {
  const answer = await refused('/api/v1/topics', '203.0.113.7');
  expect(await answer!.json()).toMatchObject({ code: 'request.too-many-reads' });
  expect(answer!.headers.get('x-request-id')).toMatch(/\S/);
  expect(Number(answer!.headers.get('retry-after'))).toBeGreaterThan(0);
});

it('pages of any site read a refusal of what is public as they read its answer', async () => {
  const tooMany = await refused('/api/v1/public/search?q=tva', '203.0.114.7');
  const unknown = await asked('/api/v1/public/search?q=tva', '203.0.115.7', {
    Authorization: 'Bearer cpk_none',
  });
  expect([tooMany!.status, unknown.status]).toEqual([429, 401]);
  for (const answer of [tooMany!, unknown])
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

it('a page that says that there is no file is counted as any page', async () => {
  const html = { Accept: 'text/html' };
  expect(await refused('/fichiers/nulle-part', '203.0.116.7', html)).not.toBeNull();
  expect(await refused(`/fichiers/avatars/${crypto.randomUUID()}.webp`, '203.0.117.7', html)).not.toBeNull();
  expect(await refused('/marque/nulle-part.png', '203.0.118.7', html)).not.toBeNull();
});

it('a picture of the organisation is not, and a file that is not to be had is counted for itself', async () => {
  expect(await refused(`/marque/${'0a'.repeat(10)}-96.png`, '203.0.119.7')).toBeNull();
  expect(await refused(`/fichiers/avatars/${crypto.randomUUID()}.webp`, '203.0.120.7')).not.toBeNull();
  expect((await asked('/api/v1/topics', '203.0.120.7')).status).toBe(200);
});
