import { expect, it } from '@jest/globals';
import SignUpSentRoute from '../../../../web/routes/sign-up-sent.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const sent = (address: string | null, isSignedIn = false) =>
  drawnRoute(SignUpSentRoute, { page: { arrives: true, back: undefined, address, isSignedIn } });

it('shows the address that was just given, takes it up again, and says what a mistyped one costs', async () => {
  const html = await sent('plume@exemple.test');
  expect(html).toContain('<strong>plume@exemple.test</strong>');
  expect(html).toContain('value="plume@exemple.test"');
  expect(html).toContain('href="/inscription"');
  expect(html).toContain('redevient libre au bout de sept jours');
});

it('leads nobody who is signed in to another sign-up', async () => {
  const html = await sent('plume@exemple.test', true);
  expect(html).toContain('<strong>plume@exemple.test</strong>');
  expect(html).not.toContain('href="/inscription"');
});

it('says nothing of an address where none was given in this browser', async () => {
  const html = await sent(null);
  for (const said of ['<strong>', 'href="/inscription"']) expect(html).not.toContain(said);
});
