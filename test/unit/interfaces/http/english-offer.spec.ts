import { expect, it } from '@jest/globals';
import express from 'express';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { asksForEnglish } from '#interfaces/http/english-offer';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const GOOGLE = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

it.each<readonly [string | undefined, string, boolean]>([
  ['en-US,en;q=0.9', BROWSER, true],
  ['en', BROWSER, true],
  ['en-GB,en;q=0.9,fr;q=0.8', BROWSER, true],
  ['de-DE,de;q=0.9,en;q=0.5', BROWSER, true],
  ['fr-FR,fr;q=0.9,en;q=0.8', BROWSER, false],
  ['fr', BROWSER, false],
  ['en;q=0.3,fr;q=0.9', BROWSER, false],
  ['de-DE,de', BROWSER, false],
  ['*', BROWSER, false],
  ['fr;q=0,en', BROWSER, true],
  [undefined, BROWSER, false],
  ['en-US,en;q=0.9', GOOGLE, false],
  [undefined, GOOGLE, false],
])('who sends %j as %s is offered English: %j', async (language, browser, offered) => {
  const app = express().use((req, res) => void res.send(String(asksForEnglish(req))));
  const server = app.listen(0, '127.0.0.1');
  try {
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const headers = { 'user-agent': browser, ...(language !== undefined && { 'accept-language': language }) };
    const [answer] = (await once(get({ host: '127.0.0.1', port, headers, agent: false }), 'response')) as [
      IncomingMessage,
    ];
    expect(await text(answer)).toBe(String(offered));
  } finally {
    server.close();
  }
});
