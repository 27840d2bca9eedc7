import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { type RequestContext, setContext } from '#interfaces/http/request-context';
import { sameOriginOnly } from '#interfaces/http/same-origin';

const PUBLIC = 'https://entraide.example.org';
const passes = (
  headers: Record<string, string>,
  method = 'POST',
  protocol = 'https',
  client?: { id: string },
) => {
  const req = { method, protocol, get: (name: string) => headers[name] } as unknown as Request;
  const res = { locals: {} } as unknown as Response;
  setContext(res, { viewer: { client } } as unknown as RequestContext);
  let refusal: unknown;
  sameOriginOnly(PUBLIC)(req, res, (error?: unknown) => (refusal = error));
  return refusal === undefined;
};

describe('a write', () => {
  it.each([
    ['comes from the site itself', { origin: PUBLIC }],
    ['comes from it behind a proxy that rewrites Host', { origin: PUBLIC, host: 'app:3000' }],
    [
      'comes from this machine by another of its names',
      { origin: 'https://127.0.0.1:3000', host: '127.0.0.1:3000' },
    ],
    ['has no Origin, but the browser says where it comes from', { 'sec-fetch-site': 'same-origin' }],
  ])('passes when it %s', (_why, headers) => {
    expect(passes(headers as Record<string, string>)).toBe(true);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site that names itself as Host', { origin: 'https://evil.example', host: 'evil.example' }],
    ['another port of this machine', { origin: 'https://127.0.0.1:9', host: '127.0.0.1:3000' }],
    ['nowhere', {}],
    ['a sandbox', { origin: 'null' }],
    ['a neighbouring site', { origin: PUBLIC, 'sec-fetch-site': 'same-site' }],
  ])('is refused when it comes from %s', (_where, headers) => {
    expect(passes(headers as Record<string, string>)).toBe(false);
  });

  it('by a client comes from wherever it is', () => {
    expect(passes({}, 'POST', 'https', { id: 'a' })).toBe(true);
  });

  it('is not what a GET is', () => {
    expect(passes({ origin: 'https://evil.example' }, 'GET')).toBe(true);
  });
});
