import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newMember, type SignedIn } from '../support/sessions.ts';
import { type RunningSite, startSite } from '../support/site.ts';

let app: RunningSite;
let member: SignedIn;
let number: number;

beforeAll(async () => {
  app = await startSite();
  member = await newMember(app, { handle: 'lectrice-tardive', trust: 1 });
  const [topic] = await app.rows<{ number: string }>(
    `select number from community.topic
     where status = 'open' and audience = 'public' and deleted_at is null order by number limit 1`,
  );
  number = Number(topic!.number);
});
afterAll(() => app.stop());

const answer = (body: string) =>
  fetch(`${app.url}/sujets/un-ancien-titre-${number}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      Cookie: member.cookie,
      Origin: app.url,
      Accept: 'text/html',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ intent: 'publish', body, draftVersion: '0' }),
  });

it('an answer refused at an outdated address comes back with what was typed', async () => {
  const refused = await answer('§');
  expect(refused.status).toBe(422);
  expect(await refused.text()).toMatch(/<textarea[^>]*name="body"[^>]*>§<\/textarea>/);
});

it('an answer accepted at an outdated address leads to the present one', async () => {
  const accepted = await answer('Une réponse assez longue pour être lue.');
  expect(accepted.status).toBe(303);
  expect(accepted.headers.get('location')).not.toContain('un-ancien-titre');
});
