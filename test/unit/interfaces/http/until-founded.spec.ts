import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { untilFounded } from '#interfaces/http/until-founded';

const pages = jest.fn<RequestHandler>();
const isFirstRun = jest.fn<() => Promise<boolean>>();
const redirect = jest.fn();

async function ask(handler: RequestHandler, path: string): Promise<void> {
  const res = { redirect, set: () => res };
  await handler({ path } as Request, res as unknown as Response, jest.fn() as NextFunction);
}

describe('before there is a member', () => {
  beforeEach(() => {
    jest.resetAllMocks();
    isFirstRun.mockResolvedValue(true);
  });

  it.each(['/', '/connexion', '/bienvenue/x', '/sujets/a-1'])('%s leads to the first page', async (path) => {
    await ask(untilFounded(isFirstRun, pages), path);
    expect(redirect).toHaveBeenCalledWith(303, '/bienvenue');
    expect(pages).not.toHaveBeenCalled();
  });

  it.each(['/bienvenue', '/charte', '/preferences'])('%s opens', async (path) => {
    await ask(untilFounded(isFirstRun, pages), path);
    expect(redirect).not.toHaveBeenCalled();
    expect(pages).toHaveBeenCalledTimes(1);
  });

  it('every page opens with the first member, and nothing is asked any more', async () => {
    const handler = untilFounded(isFirstRun, pages);
    await ask(handler, '/');
    isFirstRun.mockResolvedValue(false);
    await ask(handler, '/');
    await ask(handler, '/connexion');
    expect(pages).toHaveBeenCalledTimes(2);
    expect(isFirstRun).toHaveBeenCalledTimes(2);
  });
});
