import { once } from 'node:events';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { PageCache } from '#infrastructure/platform/page-cache/page-cache';
import { asksForEnglish } from '#interfaces/http/english-offer';
import { Keeping } from '#interfaces/http/keeping';
import { keptFirst } from '#interfaces/http/kept-first';
import { type KeptAnswer, KeptPages } from '#interfaces/http/kept-pages';
import { setContext } from '#interfaces/http/request-context';
import { addressRead } from '../../../../web/lib/address-read.ts';

const HTML = `<!doctype html><p>${'Une page pour tous. '.repeat(80)}</p>`;
const MEMBER = 'session=secret';

let server: Server;
let cache: PageCache<KeptAnswer>;
/** What happened, in order. */
let happened: string[] = [];
let now = 0;
/** Whether somebody founded the site. */
let founded = true;

beforeAll(async () => {
  cache = new PageCache<KeptAnswer>(() => now, 1024 * 1024);
  const kept = new KeptPages(
    cache,
    (cookies) => cookies?.includes('session=') ?? false,
    (cookies) => /theme=(\w+)/.exec(cookies ?? '')?.[1] ?? 'system',
  );
  const app = express().disable('x-powered-by').disable('etag');
  const notes =
    (name: string): express.RequestHandler =>
    (_req, _res, next) => (happened.push(name), next());
  app.use(
    keptFirst({ logRequest: notes('logged'), noteVisit: notes('visit') }, kept, async (req, res, next) => {
      const member = req.get('cookie')?.includes(MEMBER) ? { id: 'm' } : null;
      setContext(res, { viewer: { member }, language: 'fr', offersEnglish: asksForEnglish(req) } as never);
      next();
    }),
  );
  app.use((req, res, next) => {
    const member = req.get('cookie')?.includes(MEMBER) ? { id: 'm' } : null;
    const asked = founded ? 'fr' : (req.acceptsLanguages('fr', 'en') as string);
    const facts = { language: asked, beforeFounding: !founded, offersEnglish: asksForEnglish(req) };
    setContext(res, { viewer: { member }, ...facts } as never);
    res.set('Content-Security-Policy', `script-src http://${req.get('host')}/assets/`);
    next();
  });
  app.use(notes('logged'), notes('visit'));
  app.use((req, res) => {
    if (!kept.isShared(req, res)) return void res.set('Cache-Control', 'private, no-store').send('for one');
    if (kept.send(req, res)) return void happened.push('kept');
    happened.push('made');
    const keeping = new Keeping();
    keeping.hangsOn('topic:1');
    keeping.onRead(() => happened.push('read'));
    addressRead(`http://site.test${req.originalUrl}`, keeping).searchParams.get('page');
    res.type('html');
    kept.sendFresh(req, res, { html: Buffer.from(HTML), keeping, ticket: kept.ticket() });
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());
beforeEach(() => {
  now = Date.now();
  cache.hear();
  happened = [];
});

const ask = async (headers: Record<string, string> = {}, path = '/sujets/un-sujet-1', host = '127.0.0.1') => {
  const { port } = server.address() as AddressInfo;
  const [answer] = (await once(get({ host, port, path, headers, agent: false }), 'response')) as [
    IncomingMessage,
  ];
  const body = (await buffer(answer)).toString('base64');
  const { date: _date, ...said } = answer.headers;
  return { status: answer.statusCode, said, body };
};
/** Made, kept, and given again before all else. */
const askedThrice = async (headers: Record<string, string> = {}) => [
  await ask(headers),
  await ask(headers),
  await ask(headers),
];

describe('a kept page before all else', () => {
  it('is what was sent the first time, to the last header, and is logged, noted and counted as often', async () => {
    const [made, kept, again] = await askedThrice();
    expect(kept).toEqual(made);
    expect(again).toEqual(made);
    expect(again!.said['content-security-policy']).toMatch(
      /^script-src http:\/\/127\.0\.0\.1:\d+\/assets\/$/,
    );
    expect(again!.said['vary']).toBe('Cookie, Accept-Language, Accept-Encoding');
    expect(happened.filter((each) => each === 'made')).toHaveLength(1);
    expect(happened.filter((each) => each === 'kept')).toHaveLength(1);
    for (const each of ['logged', 'visit', 'read'])
      expect([each, happened.filter((one) => one === each).length]).toEqual([each, 3]);
  });

  it('is kept by what it reads of its address alone: a thousand invented parameters leave others where they are', async () => {
    for (const path of ['/questions', '/questions?page=2'])
      for (let time = 0; time < 2; time++) await ask({}, path);
    for (let at = 0; at < 1_000; at++) await ask({}, `/questions?x=${at}`);
    for (const path of ['/Questions', '/questions/', '/%71uestions', '/questions?page=2&x=1']) {
      await ask({}, path);
      happened = [];
      await ask({}, path);
      expect([path, happened.includes('made')]).toEqual([path, true]);
    }
    happened = [];
    await ask({}, '/questions');
    await ask({}, '/questions?page=2');
    expect(happened).not.toContain('made');
  });

  it('comes packed as each browser likes it, and tells who holds it that it stands', async () => {
    await askedThrice();
    const packed = await ask({ 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.said).toMatchObject({ 'content-encoding': 'br' });
    expect(packed.body.length).toBeLessThan(HTML.length);
    expect((await ask({ 'accept-encoding': 'gzip' })).said).toMatchObject({ 'content-encoding': 'gzip' });
    const { said } = await ask();
    happened = [];
    const held = await ask({ 'if-none-match': said.etag! });
    expect([held.status, held.body]).toEqual([304, '']);
    expect(happened).not.toContain('kept');
  });

  it('says of its scripts where they are for who asks', async () => {
    await askedThrice();
    const { port } = server.address() as AddressInfo;
    for (let time = 0; time < 3; time++) {
      const { said } = await ask({ host: `localhost:${port}` });
      expect(said['content-security-policy']).toBe(`script-src http://localhost:${port}/assets/`);
    }
  });

  it('has a place for the address of the site itself, by however many names of this machine it was asked for before', async () => {
    await askedThrice();
    for (let port = 1; port < 9; port++)
      for (let time = 0; time < 2; time++) await ask({ host: `localhost:${port}` });
    const elsewhere = { host: 'forum.example.org' };
    const first = await ask(elsewhere);
    happened = [];
    expect(await ask(elsewhere)).toEqual(first);
    expect(happened).not.toContain('kept');
    await ask({ host: 'localhost:8' });
    expect(happened).toContain('kept');
  });

  it('is not for who brings anything: the long way says what is theirs', async () => {
    await askedThrice();
    happened = [];
    expect((await ask({ cookie: MEMBER })).said['cache-control']).toBe('private, no-store');
    expect(happened).toEqual(['logged', 'visit']);
    happened = [];
    await ask({ cookie: 'theme=dark' });
    await ask({ cookie: 'theme=dark' });
    expect(happened.filter((each) => each === 'made' || each === 'kept')).toEqual(['made', 'kept']);
    happened = [];
    await ask({ authorization: 'Basic YTpi' });
    expect(happened).toContain('kept');
  });

  it('is made anew once what it shows has changed, or the clock makes it another', async () => {
    await askedThrice();
    happened = [];
    cache.tell('topic:1');
    await ask();
    expect(happened).toContain('made');
    await askedThrice();
    happened = [];
    now += 25 * 3_600_000;
    await ask();
    expect(happened).toContain('made');
  });

  it('does not count a robot as a reader, nor a browser that looks ahead', async () => {
    await askedThrice();
    happened = [];
    await ask({ 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' });
    await ask({ 'sec-purpose': 'prefetch' });
    expect(happened).not.toContain('read');
    expect(happened).not.toContain('kept');
  });

  it('is not there before the site is founded: every browser is spoken to as it asks', async () => {
    founded = false;
    for (const language of ['fr', 'fr', 'fr', 'en'])
      expect((await ask({ 'accept-language': language }, '/charte')).said['cache-control']).toBe(
        'private, no-store',
      );
    expect(happened).not.toContain('made');
    founded = true;
    happened = [];
    await ask({}, '/charte');
    expect(happened).toContain('made');
  });

  it('is another for who is offered English, and the same for all of them', async () => {
    await askedThrice({ 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.8' });
    happened = [];
    await askedThrice({ 'accept-language': 'en-US,en;q=0.9' });
    expect(happened.filter((each) => each === 'made' || each === 'kept')).toEqual(['made', 'kept']);
    happened = [];
    await ask({ 'accept-language': 'en-GB' });
    await ask({});
    await ask({ 'accept-language': 'en', 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' });
    expect(happened).not.toContain('made');
  });

  it('leaves files alone', async () => {
    await ask({}, '/un.txt');
    await ask({}, '/un.txt');
    happened = [];
    await ask({}, '/un.txt');
    expect(happened).toContain('kept');
  });
});
