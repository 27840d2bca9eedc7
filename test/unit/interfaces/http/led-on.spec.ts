import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import express from 'express';
import type { Server } from 'node:http';
import { tellWhereTo } from '#interfaces/http/led-on';

let server: Server;
beforeAll(async () => {
  const app = express();
  app.use((req, res) => {
    const [status, location] = String(req.query['answer']).split(' ');
    res.status(Number(status));
    if (location) res.set('location', location);
    tellWhereTo(req, res);
    res.end();
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

const answerTo = async (answer: string, headers: Record<string, string>, method = 'POST') => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/?answer=${encodeURIComponent(answer)}`;
  const told = await fetch(url, { method, headers, redirect: 'manual' });
  return [told.status, told.headers.get('location')];
};
const IN_PLACE = { 'x-in-place': '1' };

it('tells a script that stays where what it did leads', async () => {
  expect(await answerTo('303 /connexion', IN_PLACE)).toEqual([204, '/connexion']);
  expect(await answerTo('302 https://compte.test/', IN_PLACE)).toEqual([204, 'https://compte.test/']);
});

it('leads on who follows, who only reads, and nobody who was refused', async () => {
  expect(await answerTo('303 /connexion', {})).toEqual([303, '/connexion']);
  expect(await answerTo('302 /ici', IN_PLACE, 'GET')).toEqual([302, '/ici']);
  expect(await answerTo('422', IN_PLACE)).toEqual([422, null]);
  expect(await answerTo('201 /neuf', IN_PLACE)).toEqual([201, '/neuf']);
});
