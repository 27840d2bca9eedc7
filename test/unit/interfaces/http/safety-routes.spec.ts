import { expect, it } from '@jest/globals';
import { addressesOfPages, addressesOfRoutes, safetyRoutes } from '#interfaces/http/safety-routes';

const marked = Object.defineProperty(async () => null, Symbol.for('of safety'), { value: true });
const page = (path: string, action?: object) => ({ id: path, path, module: { default: () => null, action } });
const pages = addressesOfPages({
  routes: {
    out: page('deconnexion', marked),
    report: page('signaler/:kind/:id', marked),
    decide: page('admin/moderation/:id', marked),
    reasons: page('admin/moderation/motifs', async () => null),
    alert: page('admin/moderation/:id/alerter', marked),
    reason: page('admin/moderation/motifs/:key/textes/nouveau', async () => null),
    desk: page('admin', async () => null),
    each: page(':any', async () => null),
    file: page(':any/:of/:these', async () => null),
    queue: page('admin/moderation', async () => null),
    deep: page('admin/:a/:b/:c/:d', async () => null),
    appeal: page('admin/moderation/appels/:id', async () => null),
    back: { id: 'back', path: 'connexion/avec/:provider/retour', module: { loader: marked } },
    home: { id: 'home', index: true, module: {} },
    ask: page('questions/nouvelle', async () => null),
  } as never,
});
const operation = (method: 'get' | 'post' | 'delete', path: string, isOfSafety: boolean) => ({
  method,
  path,
  policy: 'topics.page' as const,
  request: null,
  operation: { id: path, summary: '', tag: '' },
  isOfSafety,
});
const routes = addressesOfRoutes(
  [
    operation('delete', '/topics/:id', true),
    operation('get', '/topics/:id', false),
    operation('post', '/reports', true),
    { ...operation('post', '/connexion/avec/:provider/assertion', true), operation: null },
  ],
  '/api/v1',
);
const isOfSafety = safetyRoutes([...pages, ...routes]);

it.each([
  ['POST', '/deconnexion', true],
  ['POST', '/Deconnexion/', true],
  ['GET', '/%64econnexion', true],
  ['POST', '/signaler/post/0199', true],
  ['POST', '/admin/moderation/0199', true],
  ['POST', '/admin/moderation/motifs', false],
  ['POST', '/admin/moderation/0199/alerter', true],
  ['POST', '/admin/moderation/appels/alerter', false],
  ['POST', '/questions/nouvelle', false],
  ['GET', '/connexion/avec/insee/retour', true],
  ['GET', '/', false],
  ['POST', '/%E9', false],
  ['POST', '/nowhere/at/all/of/them', false],
  ['DELETE', '/api/v1/topics/0199', true],
  ['GET', '/api/v1/topics/0199', false],
  ['POST', '/api/v1/reports', true],
  ['POST', '/reports', false],
  ['POST', '/connexion/avec/insee/assertion', true],
])('%s %s: %s', (method, path, expected) => {
  expect(isOfSafety({ method, path })).toBe(expected);
});

it('says the same in whatever order routes come, short and long ones among each other', () => {
  const mixed = [...pages, ...routes];
  const turned = mixed.map((_, from) => [...mixed.slice(from), ...mixed.slice(0, from)]);
  const said = [...turned, ...turned.map((list) => list.toReversed())].map((list) =>
    safetyRoutes(list)({ method: 'POST', path: '/admin/moderation/appels/alerter' }),
  );
  expect(new Set(said)).toEqual(new Set([false]));
});
