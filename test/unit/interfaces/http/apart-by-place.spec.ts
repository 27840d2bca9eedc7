import { describe, expect, it } from '@jest/globals';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { apartByPlace } from '#interfaces/http/apart-by-place';

const told: string[] = [];
const tells =
  (name: string, goesOn = false): RequestHandler =>
  (_req, _res, next) => {
    told.push(name);
    if (goesOn) next();
    else next('router');
  };

function asked(router: Router, url: string, method = 'GET'): string[] {
  told.length = 0;
  router({ url, method, headers: {} } as Request, {} as Response, () => told.push('beyond'));
  return [...told];
}

describe('routes apart by their place', () => {
  const router = Router({ caseSensitive: true });
  const places = apartByPlace(router);
  router.use(tells('before', true));
  router.get('/topics/:id', tells('topic'));
  router.get('/channels', tells('channels', true));
  router.get('/channels/:id', tells('channel'));
  router.post('/channels/:id', tells('post'));
  router.all('/channels', tells('all'));
  router.get('/:any', tells('any'));
  router.use(places);
  router.use(tells('after', true));

  it.each([
    ['/topics/1', 'GET', ['before', 'topic']],
    ['/channels', 'GET', ['before', 'channels', 'all']],
    ['/channels/1?since=3', 'GET', ['before', 'channel']],
    ['/channels/1', 'POST', ['before', 'post']],
    ['/channels/', 'POST', ['before', 'all']],
    ['/Channels', 'POST', ['before', 'after', 'beyond']],
    ['/channels/1/2', 'GET', ['before', 'after', 'beyond']],
    ['//channels', 'GET', ['before', 'after', 'beyond']],
    ['/elsewhere', 'GET', ['before', 'any']],
    ['/', 'GET', ['before', 'after', 'beyond']],
  ])('%s, %s, is answered in turn', async (url, method, names) => {
    asked(router, url, method);
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(told).toEqual(names.includes('beyond') ? names : [...names, 'beyond']);
  });
});
