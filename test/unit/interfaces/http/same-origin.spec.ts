import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { sameOriginOnly } from '#interfaces/http/same-origin';

const PUBLIC = 'https://entraide.example.org';
const passes = (headers: Record<string, string>, method = 'POST', protocol = 'https') => {
  const req = { method, protocol, get: (name: string) => headers[name] } as unknown as Request;
  let refusal: unknown;
  sameOriginOnly(PUBLIC)(req, {} as Response, (error?: unknown) => (refusal = error));
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

  it('is not what a GET is', () => {
    expect(passes({ origin: 'https://evil.example' }, 'GET')).toBe(true);
  });
});
