import { describe, expect, it } from '@jest/globals';
import type { ServerBuild } from '@remix-run/node';
import { routesByPlace, withoutPages } from '#interfaces/http/routes-by-place';

const route = (id: string, path: string | undefined, more: object = {}) => ({
  id,
  path,
  parentId: 'root',
  ...more,
});

const ROUTES = {
  root: { id: 'root', path: '' },
  home: route('home', undefined, { index: true }),
  topic: route('topic', 'sujets/:address'),
  close: route('close', 'sujets/:address/clore'),
  frame: route('frame', 'gestion'),
  tags: route('tags', 'etiquettes', { parentId: 'frame' }),
  former: route('former', 'anciens/*'),
  maybe: route('maybe', 'pages/:number?'),
  chapter: route('chapter', 'écrits/:name'),
  anything: route('anything', '*'),
};
const whole = {
  routes: ROUTES,
  assets: { routes: ROUTES, version: '1' },
  publicPath: '/assets/',
} as unknown as ServerBuild;
const buildOf = routesByPlace(whole);
const idsAt = (path: string) => Object.keys(buildOf(path).routes);

describe('routes by place', () => {
  it.each([
    ['/', ['root', 'home', 'anything']],
    ['/sujets/a-1', ['root', 'topic', 'anything']],
    ['/sujets/a-1/clore', ['root', 'close', 'anything']],
    ['/sujets/a-1/clore/', ['root', 'close', 'anything']],
    ['/sujets', ['root', 'anything']],
    ['/gestion', ['root', 'frame', 'anything']],
    ['/gestion/etiquettes', ['root', 'frame', 'tags', 'anything']],
    ['/etiquettes', ['root', 'anything']],
    ['/anciens', ['root', 'former', 'anything']],
    ['/anciens/a/b/c/d/e/f', ['root', 'former', 'anything']],
    ['/pages', ['root', 'maybe', 'anything']],
    ['/pages/2', ['root', 'maybe', 'anything']],
    ['/nowhere/at/all', ['root', 'anything']],
    ['', ['root', 'home', 'anything']],
  ])('keep of %p those that may match: %p', (path, ids) => {
    expect(idsAt(path)).toEqual(ids);
  });

  it.each(['/SUJETS/a-1', '/suje%74s/a-1'])('read %p as the router does', (path) => {
    expect(idsAt(path)).toEqual(idsAt('/sujets/a-1'));
  });

  it('read letters beyond ASCII as the router does', () => {
    expect(idsAt('/%C3%A9crits/un')).toEqual(['root', 'chapter', 'anything']);
  });

  it('are none but what is said where there is no page, for whoever may not have what is at an address', () => {
    const bare = withoutPages(whole);
    expect(Object.keys(bare.routes)).toEqual(['root', 'anything']);
    expect(Object.keys(bare.assets.routes)).toEqual(['root', 'anything']);
  });

  it('survive an address that nobody can decode', () => {
    expect(idsAt('/%E0%A4%A/x')).toEqual(['root', 'anything']);
  });

  it('keep all else that the build says, and its list of assets in step', () => {
    const build = buildOf('/sujets/a-1');
    expect(build.publicPath).toBe('/assets/');
    expect(build.assets.version).toBe('1');
    expect(Object.keys(build.assets.routes)).toEqual(Object.keys(build.routes));
  });

  it('give one build for all addresses of a place that are as long', () => {
    expect(buildOf('/sujets/a-1')).toBe(buildOf('/sujets/b-2'));
    expect(buildOf('/anciens/a/b/c/d/e/f')).toBe(buildOf('/anciens/a/b/c/d/e/f/g/h'));
    expect(buildOf('/nowhere/at')).toBe(buildOf('/elsewhere/then'));
  });
});
