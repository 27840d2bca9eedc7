import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type RunningSite, startSite } from '../support/site.ts';

jest.setTimeout(120_000);
let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
}, 120_000);
afterAll(() => site.stop());

/** As a browser asks: `fetch` of Node says of its own accord that it wants no copy. */
const ask = async (address: string, headers: Record<string, string> = {}) => {
  const [answer] = (await once(get(site.url + address, { headers }), 'response')) as [IncomingMessage];
  return { answer, body: await buffer(answer) };
};
/** Asked twice: the second time by who holds a copy. */
const askedTwice = async (address: string) => {
  const { answer: first } = await ask(address);
  const { answer: again, body } = await ask(address, { 'if-none-match': first.headers.etag ?? '' });
  return {
    status: first.statusCode,
    control: first.headers['cache-control'],
    again: again.statusCode,
    body: body.byteLength,
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
      status: 200,
      control: 'public, no-cache',
      again: 304,
      body: 0,
    });
  });

  it('the card of a topic, asked for as WordPress does, within the size that it leaves', async () => {
    const [topic] = await site.rows<{ address: string }>(
      `select slug || '-' || number as address from community.topic
       where audience = 'public' and deleted_at is null and kind = 'question' limit 1`,
    );
    const url = `${site.url}/sujets/${topic!.address}`;
    const asked = { url, maxwidth: '150', maxheight: '750', dnt: '1', format: 'json' };
    const { answer, body } = await ask(`/oembed?${new URLSearchParams(asked).toString()}`);
    expect(answer.statusCode).toBe(200);
    const card = JSON.parse(body.toString()) as { width: number; height: number };
    expect(card.width).toBeLessThanOrEqual(150);
    expect(card.height).toBeLessThanOrEqual(750);
  });

  it('the document of the interface, which is written and packed once for all who ask', async () => {
    const document = '/api/v1/openapi.json';
    expect(await askedTwice(document)).toEqual({
      status: 200,
      control: 'public, no-cache',
      again: 304,
      body: 0,
    });
    for (const encoding of ['br', 'gzip']) {
      const { answer, body } = await ask(document, { 'accept-encoding': encoding });
      // Packed while it is sent, it would not tell its length.
      expect(answer.headers).toMatchObject({
        'content-encoding': encoding,
        'content-length': String(body.byteLength),
        'content-type': 'application/json; charset=utf-8',
      });
    }
    const plain = JSON.parse((await ask(document)).body.toString()) as { openapi: string };
    expect(plain.openapi).toMatch(/^3\./);
  });

  it('what changed in the interface, which leads to the page where it is told whole', async () => {
    const [newest] = /^## .*$/m.exec(await readFile('docs/api-changes.md', 'utf8'))!;
    const day = newest.slice(3);
    const feed = '/developpeurs/changements/flux.xml';
    expect(await askedTwice(feed)).toMatchObject({ status: 200, again: 304, body: 0 });
    const { body } = await ask(feed);
    expect(body.toString()).toContain(`${site.url}/developpeurs/changements#${day}`);
    const page = (await ask('/developpeurs/changements')).body.toString();
    expect(page).toContain(`<h2 id="${day}"`);
    expect((await ask('/developpeurs')).body.toString()).toContain('href="/developpeurs/changements"');
  });

  it('what widgets show', async () => {
    expect(await askedTwice('/api/v1/public/questions')).toEqual({
      status: 200,
      control: 'public, no-cache',
      again: 304,
      body: 0,
    });
  });

  it('a picture that somebody sent', async () => {
    const [cover] = await site.rows<{ id: string }>(
      `select cover ->> 'id' as id from events.gathering where cover is not null and audience = 'public' limit 1`,
    );
    expect(await askedTwice(`/fichiers/covers/${cover!.id}.webp`)).toEqual({
      status: 200,
      control: 'private, no-cache',
      again: 304,
      body: 0,
    });
  });
});

describe('a page for all visitors, made, kept and given again before all else', () => {
  const headersOf = async (address: string, headers: Record<string, string> = {}) => {
    const { answer } = await ask(address, headers);
    const { date: _date, 'x-request-id': id, ...said } = answer.headers;
    expect(id).not.toBe('');
    return { status: answer.statusCode, said };
  };

  it.each([{}, { host: 'forum.example.org' }, { 'accept-encoding': 'gzip' }])(
    'says the same of itself each time, whether it is asked for with %j',
    async (asking) => {
      const address = `/questions?visite=${encodeURIComponent(JSON.stringify(asking))}`;
      const made = await headersOf(address, asking as Record<string, string>);
      expect(made).toMatchObject({
        status: 200,
        said: {
          'cache-control': 'public, max-age=0, must-revalidate',
          'content-security-policy': expect.stringMatching(/script-src/),
          'x-content-type-options': 'nosniff',
          vary: 'Cookie, Accept-Language, Accept-Encoding',
        },
      });
      for (let time = 0; time < 3; time++)
        expect(await headersOf(address, asking as Record<string, string>)).toEqual(made);
    },
  );

  it('is not for who brings a cookie', async () => {
    const made = await headersOf('/questions');
    await headersOf('/questions');
    const { said } = await headersOf('/questions', { cookie: 'session=nobody' });
    expect(said['cache-control']).toBe('private, no-store');
    expect(await headersOf('/questions')).toEqual(made);
  });

  it('is read once each time that a visitor is given it, whatever cookies they bring and whether it was kept', async () => {
    const [topic] = await site.rows<{ id: string; address: string }>(
      `select id, slug || '-' || number as address from community.topic
       where audience = 'public' and deleted_at is null and kind = 'discussion' limit 1`,
    );
    const views = async () => {
      const [row] = await site.rows<{ views: string }>(
        'select views from community.topic_views where topic_id = $1',
        [topic!.id],
      );
      return Number(row?.views ?? 0);
    };
    const before = await views();
    const address = `/sujets/${topic!.address}`;
    const robot = { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' };
    for (const headers of [
      {},
      {},
      { cookie: 'langue=fr' },
      { cookie: 'autre=1' },
      { cookie: 'session=nobody' },
      { cookie: 'session=nobody', ...robot },
      { cookie: 'session=nobody', 'sec-purpose': 'prefetch' },
    ] as Record<string, string>[])
      expect((await ask(address, headers)).answer.statusCode).toBe(200);
    // Written some twenty seconds after the first.
    for (let tries = 0; tries < 60 && (await views()) === before; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await views()) - before).toBe(5);
  });

  it('offers English to who asks for it and has chosen nothing, at the same address as French to everybody else', async () => {
    const OFFER = 'Read this site in English';
    const pageFor = async (headers: Record<string, string>) => {
      const { answer, body } = await ask('/questions?vue=recentes', headers);
      expect(answer.statusCode).toBe(200);
      return { html: body.toString(), etag: answer.headers.etag };
    };
    const english = { 'accept-language': 'en-US,en;q=0.9', 'user-agent': 'Mozilla/5.0 Firefox/140.0' };
    const google = { 'accept-language': 'en', 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' };
    for (let time = 0; time < 3; time++) {
      const offered = await pageFor(english);
      expect(offered.html).toContain(OFFER);
      expect(offered.html).toContain('<html lang="fr"');
      const plain = await pageFor({ 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.8' });
      expect(plain.html).not.toContain(OFFER);
      expect(offered.etag).not.toBe(plain.etag);
      for (const others of [{}, google]) expect(await pageFor(others)).toEqual(plain);
      for (const language of ['fr', 'en']) {
        const { html } = await pageFor({ ...english, cookie: `langue=${language}` });
        expect(html).toContain(`<html lang="${language}"`);
        expect(html).not.toContain(OFFER);
      }
    }
  });
});
