import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { documentsOnly } from '../../../../src/interfaces/cli/documents-only.mjs';

const ofRemix = createRequire(createRequire(import.meta.url).resolve('@remix-run/node'));
const RUNTIME = path.dirname(ofRemix.resolve('@remix-run/server-runtime'));
const module = (name: string) => fs.readFileSync(path.join(RUNTIME, name), 'utf8');

describe('pages that no browser takes over', () => {
  it('hand nothing over', () => {
    const text = `const context = {
      serverHandoffStream: encodeViaTurboStream2(state,
        request.signal), future, other: encodeViaTurboStream2(state) };`;
    expect(documentsOnly(text)).toBe(`const context = {
      serverHandoffStream: void 0
, future, other: encodeViaTurboStream2(state) };`);
  });

  it('are asked by the request that came, unless its address has what is left out of it', async () => {
    const library = module('esm/data.js')
      .replace(/^import .*$/m, 'const isDeferredData = () => false;')
      .replace(/^export .*$/m, 'export { callRouteAction, callRouteLoader };');
    const calls = (await import(
      `data:text/javascript,${encodeURIComponent(documentsOnly(library))}`
    )) as Record<'callRouteAction' | 'callRouteLoader', (asked: object) => Promise<Request>>;
    const seen = (way: keyof typeof calls, request: Request) =>
      calls[way]({
        loader: whole,
        action: whole,
        params: {},
        routeId: 'page',
        singleFetch: true,
        request,
      });
    const plain = new Request('https://community.example/sujets/titre-1?page=2');
    expect(await seen('callRouteLoader', plain)).toBe(plain);
    const form = new Request('https://community.example/sujets', { method: 'POST', body: 'body=1' });
    expect(await (await seen('callRouteAction', form)).text()).toBe('body=1');
    const marked = new Request('https://community.example/?index&page=2&_routes=root');
    expect((await seen('callRouteLoader', marked)).url).toBe('https://community.example/?page=2');
  });

  it('are found where the library has them, in what is bundled and as it is imported', () => {
    for (const folder of ['', 'esm/']) {
      const server = module(`${folder}server.js`);
      expect(server.match(HANDED_OVER)).toHaveLength(2);
      expect(documentsOnly(server)).not.toMatch(HANDED_OVER);
      const changed = documentsOnly(module(`${folder}data.js`));
      expect(changed).toContain(
        'stripIndexParam(request) {if(!request.url.includes("index"))return request;',
      );
      expect(changed).toContain(
        'stripRoutesParam(request) {if(!request.url.includes("_routes"))return request;',
      );
    }
  });

  it('leave alone what browsers are given an address by', () => {
    const text = 'function stripIndexParam(url) { return url.searchParams.delete("index") }';
    expect(documentsOnly(text)).toBe(text);
  });
});

const HANDED_OVER = /serverHandoffStream: [\w.]*encodeViaTurboStream\(/g;
const whole = ({ request }: { request: Request }) => Promise.resolve(request);
