import { expect, it } from '@jest/globals';
import { pageAt } from '../../../../web/enhance/fetched-page.ts';

/** What the browser asked for, one after the other: a session that is over leads from its page to signing in. */
const asked: string[] = [];
Object.assign(globalThis, {
  fetch: async (address: string, { redirect = 'follow' }: RequestInit) => {
    asked.push(address);
    if (redirect === 'manual') return { ok: false, type: 'opaqueredirect' };
    asked.push('/connexion');
    return { ok: true, text: async () => 'Se connecter' };
  },
  DOMParser: class {
    parseFromString = (text: string) => text;
  },
});

it('who looks for a page alone is led to no other', async () => {
  expect(await pageAt('/evenements/atelier-1/direct', 'nowhere')).toBeNull();
  expect(asked.splice(0)).toEqual(['/evenements/atelier-1/direct']);
  expect(await pageAt('/aide/raccourcis')).toBe('Se connecter');
  expect(asked).toEqual(['/aide/raccourcis', '/connexion']);
});
