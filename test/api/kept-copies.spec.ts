import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type RunningSite, startSite } from '../support/site.ts';

jest.setTimeout(120_000);
let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
}, 120_000);
afterAll(() => site.stop());

/** Asked twice: the second time by who holds a copy. */
const askedTwice = async (address: string) => {
  const first = await fetch(site.url + address);
  await first.arrayBuffer();
  const again = await fetch(site.url + address, {
    headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
  });
  return {
    status: first.status,
    control: first.headers.get('cache-control'),
    again: again.status,
    body: (await again.arrayBuffer()).byteLength,
  };
};

describe('what others keep of the site is asked for each time', () => {
  it('the card of a topic', async () => {
    const [topic] = await site.rows<{ address: string }>(
      `select slug || '-' || number as address from community.topic
       where audience = 'public' and deleted_at is null and kind = 'question' limit 1`,
    );
    const at = encodeURIComponent(`${site.url}/sujets/${topic!.address}`);
    expect(await askedTwice(`/oembed?url=${at}`)).toEqual({
      ...{ status: 200, control: 'public, no-cache', again: 304, body: 0 },
    });
  });

  it('what widgets show', async () => {
    expect(await askedTwice('/api/v1/public/questions')).toEqual({
      ...{ status: 200, control: 'public, no-cache', again: 304, body: 0 },
    });
  });

  it('a picture of a member', async () => {
    const [cover] = await site.rows<{ key: string }>(
      `select cover ->> 'key' as key from events.gathering where cover is not null and audience = 'public' limit 1`,
    );
    expect(await askedTwice(`/fichiers/${cover!.key}`)).toEqual({
      ...{ status: 200, control: 'private, no-cache', again: 304, body: 0 },
    });
  });
});
