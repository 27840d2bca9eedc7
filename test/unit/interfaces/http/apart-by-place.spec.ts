import { describe, expect, it } from '@jest/globals';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { apartByPlace } from '#interfaces/http/apart-by-place';

const told: string[] = [];
const tells =
  (name: string, goesOn = false): RequestHandler =>
  (_req, _res, next) => {
    told.push(name);
    if (goesOn) next();
  };

describe('routes apart by their place', () => {
  const router = Router({ caseSensitive: true });
  const places = apartByPlace(router);
  router.use(tells('before', true));
  router.get('/topics/:id', tells('topic'));
  router.get('/channels', tells('channels', true));
  router.get('/channels/:id', tells('channel'));
  router.post('/channels/:id', tells('post'));
  router.get('/openapi.json', tells('document'));
  router.all('/channels', tells('all'));
  router.use(places);
  router.use(tells('after', true));

  it.each([
    ['/topics/1', 'GET', ['before', 'topic']],
    ['/channels', 'GET', ['before', 'channels', 'all']],
    ['/channels/1?since=3', 'GET', ['before', 'channel']],
    ['/channels/1', 'POST', ['before', 'post']],
    ['/channels/', 'POST', ['before', 'all']],
    ['/openapi.json', 'GET', ['before', 'document']],
    ['/channels/1', 'PUT', ['before', 'after', 'beyond']],
    ['/Channels', 'POST', ['before', 'after', 'beyond']],
    ['/channels/1/2', 'GET', ['before', 'after', 'beyond']],
    ['//channels', 'GET', ['before', 'after', 'beyond']],
    ['/elsewhere', 'GET', ['before', 'after', 'beyond']],
    ['/', 'GET', ['before', 'after', 'beyond']],
  ])('%s, %s, is answered in turn', async (url, method, names) => {
    told.length = 0;
    const req = { url, method, path: url.split('?')[0], headers: {} } as Request;
    router(req, {} as Response, () => told.push('beyond'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual(names);
  });

  it('name theirs', () => {
    expect(() => router.get('/:any', tells('any'))).toThrow('does not begin with a place');
  });
});
