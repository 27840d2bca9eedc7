import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { setContext } from '#interfaces/http/request-context';
import { securityHeaders } from '#interfaces/http/security-headers';

const PLAYERS = ['https://video.example.org', 'https://live.example.org'];
const HOSTS = ['https://blog.example.org'];
const SELF = "style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';manifest-src 'self'";

/** What a page is sent with. */
function headersOf(
  path: string,
  { nonce = null, players = [], hosts = [], host = 'forum.example.org' }: Asked = {},
): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const set = (name: string, value: string) => void headers.set(name.toLowerCase(), value);
  const res = { setHeader: set, set, removeHeader: () => {}, locals: {} } as unknown as Response;
  const req = { path, protocol: 'http', get: () => host } as unknown as Request;
  setContext(res, { nonce } as Parameters<typeof setContext>[1]);
  const scripts = { publicOrigin: 'https://forum.example.org', folder: '/assets/' };
  securityHeaders(true, scripts, { eventPlayers: players, embedHosts: hosts })(
    req,
    res,
    (error?: unknown) => {
      if (error) throw error;
    },
  );
  return headers;
}
interface Asked {
  readonly nonce?: string | null;
  readonly players?: readonly string[];
  readonly hosts?: readonly string[];
  readonly host?: string;
}
const policyOf = (path: string, asked: Asked = {}) => headersOf(path, asked).get('content-security-policy');

describe('what browsers let a page do', () => {
  it('is nothing but what it is made of', () => {
    expect(policyOf('/', { nonce: 'abc' })).toBe(
      `default-src 'none';script-src 'nonce-abc' 'strict-dynamic';${SELF};frame-src 'none';` +
        "object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'self'",
    );
  });

  it('is to run scripts of the folder of built files where it is made for all, and of this machine by its other names', () => {
    expect(policyOf('/')).toContain(';script-src https://forum.example.org/assets/;');
    expect(policyOf('/', { host: '127.0.0.1:3000' })).toContain(';script-src http://127.0.0.1:3000/assets/;');
    expect(policyOf('/', { host: 'localhost;script-src *' })).toContain(
      ';script-src https://forum.example.org/assets/;',
    );
  });

  it('is to show players on the page of a session, and to be shown by hosts where it is read', () => {
    const asked = { players: PLAYERS, hosts: HOSTS };
    expect(policyOf('/evenements/atelier-3/direct', asked)).toContain(`;frame-src ${PLAYERS.join(' ')};`);
    expect(policyOf('/evenements/atelier-3', asked)).toContain(";frame-src 'none';");
    expect(policyOf('/questions', asked)).toContain(`;frame-ancestors 'self' ${HOSTS[0]};`);
    expect(policyOf('/profil', asked)).toContain(";frame-ancestors 'none';");
  });

  it('is less where a mail is shown', () => {
    expect(policyOf('/dev/courrier/20300101/html')).toContain('; sandbox ');
    expect(policyOf('/dev/courrier/20300101')).toContain(";frame-src 'self';");
  });

  it('is told together with the rest', () => {
    const headers = headersOf('/');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    expect(headersOf('/', { hosts: HOSTS }).has('x-frame-options')).toBe(false);
  });
});
