import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { contextOf, type RequestContext, setContext } from '#interfaces/http/request-context';
import { untilFounded } from '#interfaces/http/until-founded';

const pages = jest.fn<RequestHandler>();
const isFirstRun = jest.fn<() => Promise<boolean>>();
const redirect = jest.fn();

/** @returns what is known of the request by then */
async function ask(handler: RequestHandler, path: string, browser: Browser = {}): Promise<RequestContext> {
  const res = { redirect, set: () => res, vary: () => res, locals: {} } as unknown as Response;
  setContext(res, { language: 'fr' } as RequestContext);
  const { cookie, language } = browser;
  const req = { path, get: () => cookie, acceptsLanguages: () => language ?? false };
  await handler(req as unknown as Request, res, jest.fn() as NextFunction);
  return contextOf(res);
}
interface Browser {
  readonly cookie?: string;
  readonly language?: string;
}
const gate = () => untilFounded(isFirstRun, (cookies) => cookies !== undefined, pages);

describe('before there is a member', () => {
  beforeEach(() => {
    jest.resetAllMocks();
    isFirstRun.mockResolvedValue(true);
  });

  it.each(['/', '/connexion', '/bienvenue/x', '/sujets/a-1', '/aide/a/b', '/aide-immediate'])(
    '%s leads to the first page',
    async (path) => {
      await ask(gate(), path);
      expect(redirect).toHaveBeenCalledWith(303, '/bienvenue');
      expect(pages).not.toHaveBeenCalled();
    },
  );

  it.each([
    '/bienvenue',
    '/charte',
    '/preferences',
    '/langue',
    '/theme',
    '/aide',
    '/aide/repondre',
    '/mentions-legales',
    '/confidentialite',
    '/accessibilite',
  ])('%s opens', async (path) => {
    await ask(gate(), path);
    expect(redirect).not.toHaveBeenCalled();
    expect(pages).toHaveBeenCalledTimes(1);
  });

  it('speaks the language that the browser asks for, until somebody chooses one', async () => {
    const english = { language: 'en' };
    expect(await ask(gate(), '/bienvenue', english)).toMatchObject({ language: 'en', beforeFounding: true });
    const chosen = await ask(gate(), '/bienvenue', { ...english, cookie: 'langue=fr' });
    expect(chosen.language).toBe('fr');
    expect((await ask(gate(), '/bienvenue')).language).toBe('fr');
    isFirstRun.mockResolvedValue(false);
    expect(await ask(gate(), '/bienvenue', english)).toEqual({ language: 'fr' });
  });

  it('every page opens with the first member, and nothing is asked any more', async () => {
    const handler = gate();
    await ask(handler, '/');
    isFirstRun.mockResolvedValue(false);
    await ask(handler, '/');
    await ask(handler, '/connexion');
    expect(pages).toHaveBeenCalledTimes(2);
    expect(isFirstRun).toHaveBeenCalledTimes(2);
  });
});
