import { once } from 'node:events';
import http, { type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import express from 'express';
import { contextOf, setContext } from '#interfaces/http/request-context';
import { awaitSmallBodies } from '#interfaces/http/small-bodies';
import { lookUpAgain, stillWhoAsked } from '#interfaces/http/still-who-asked';

const MEMBER = { viewer: { member: { id: 'lea' }, actor: { memberId: 'lea' } } };
const CLIENT = { viewer: { member: null, actor: { memberId: null }, client: { id: 'machine' } } };
const VISITOR = { viewer: { member: null, actor: { memberId: null } } };

let server: Server;
/** Who it is of at first, and once it is looked up again. */
let [first, again]: object[] = [];
let lookUps = 0;
/** What came so far. */
let begun: Promise<void>;

beforeAll(async () => {
  const app = express();
  let begins = () => {};
  const anew = () => (begun = new Promise((resolve) => (begins = resolve)));
  app.use(async (_req, res, next) => {
    await new Promise((go) => setTimeout(go, 20)); // as long as somebody is looked up
    const lookAgain = async () => {
      lookUps += 1;
      setContext(res, { ...contextOf(res), ...again });
    };
    setContext(res, { language: 'fr', network: '203.0.113', lookAgain, ...first } as never);
    begins();
    anew();
    next();
  });
  anew();
  app.use(
    awaitSmallBodies(32, () => false),
    stillWhoAsked,
  );
  app.use((_req, res) => void res.send(contextOf(res).viewer.member?.id ?? 'nobody'));
  app.use(
    ((error: { code?: string }, _req, res, _next) =>
      void res.status(418).send(error.code)) as express.ErrorRequestHandler,
  );
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(() => {
  [first, again, lookUps] = [MEMBER, VISITOR, 0];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A body of which the end comes later, or all of it at once. */
function sent(how: 'held back' | 'at once'): Promise<string> {
  const came = begun;
  const body = 'bio=I+paint+boats';
  const request = http.request({
    port: (server.address() as AddressInfo).port,
    method: 'POST',
    agent: false,
    headers: { Accept: 'application/json', 'Content-Length': body.length },
  });
  const answered = new Promise<string>((resolve, reject) => {
    request.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve(text));
    });
  });
  if (how === 'at once') request.end(body);
  else {
    request.write(body.slice(0, 4));
    void came.then(() => setTimeout(() => request.end(body.slice(4)), 50));
  }
  return answered;
}

it('who held the body back acts as who they are by now', async () => {
  expect(await sent('held back')).toBe('nobody');
  expect(lookUps).toBe(1);
});

it('what came at once is of who it was a moment ago, and is looked up once', async () => {
  expect(await sent('at once')).toBe('lea');
  expect(lookUps).toBe(0);
});

it('a visitor has nothing to lose, and is not looked up again, whereas a machine is', async () => {
  first = VISITOR;
  again = MEMBER;
  expect(await sent('held back')).toBe('nobody');
  expect(lookUps).toBe(0);
  first = CLIENT;
  again = { ...VISITOR, refused: { code: 'api.unknown-client' } };
  expect(await sent('held back')).toBe('api.unknown-client');
  expect(lookUps).toBe(1);
});

it('who looks with another’s eyes by then sends nothing', async () => {
  again = { viewer: { ...MEMBER.viewer, trying: { name: 'x' } } };
  expect(await sent('held back')).toBe('access.only-trying');
});

it('where too many of their network wait to be looked up by then, nobody is taken for anybody', async () => {
  again = { ...VISITOR, isLookedUp: false };
  expect(await sent('held back')).toBe('request.too-many-reads');
});

it('of a form that its page takes in too, who could not be looked up is not signed out, and who looks with another’s eyes sends nothing', async () => {
  const looked = async (found: object) => {
    const res = { locals: {} } as never;
    const lookAgain = async () => setContext(res, { ...contextOf(res), ...found });
    setContext(res, { language: 'fr', network: '203.0.113', lookAgain, ...MEMBER } as never);
    return lookUpAgain(res).then(
      () => contextOf(res).viewer.member?.id ?? 'nobody',
      (error: { code?: string }) => error.code,
    );
  };
  expect(await looked(VISITOR)).toBe('nobody');
  expect(await looked({ ...VISITOR, isLookedUp: true })).toBe('nobody');
  expect(await looked({ ...VISITOR, isLookedUp: false })).toBe('request.too-many-reads');
  expect(await looked({ viewer: { ...MEMBER.viewer, trying: { name: 'x' } } })).toBe('access.only-trying');
});
