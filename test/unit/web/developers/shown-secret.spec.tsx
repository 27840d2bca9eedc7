import { expect, it } from '@jest/globals';
import NewApiClientRoute from '../../../../web/routes/api-client-new.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const refused = {
  name: 'The intranet',
  credentials: { id: 'an-id', secret: 'a-secret', key: 'cpk_a-key' },
  isAgain: false,
};
const drawn = () => drawnRoute(NewApiClientRoute, { page: { categories: [] }, refused });

it('calls are shown with the address of this very site', async () => {
  const html = await drawn();
  expect(html).toContain('https://community.example/api/v1/me');
  expect(html).toContain('https://community.example/oauth/token');
  expect(html).not.toContain('…/');
});

it('each word has a button that copies it, out of sight until a script shows it', async () => {
  const html = await drawn();
  const copied = [...html.matchAll(/<button[^>]*data-copies="([^"]*)"[^>]*>/g)];
  expect(copied.map(([, id]) => id)).toEqual(['key', 'id', 'secret', 'calls'].map((of) => `a-copier-${of}`));
  for (const [button, id] of copied) {
    expect(button).toContain(' hidden=""');
    expect(html).toContain(`id="${id}"`);
  }
});
