import { expect, it, jest } from '@jest/globals';
import type { NextFunction, Request, Response } from 'express';
import { followCampaign } from '#interfaces/http/follow-campaign';

it.each([
  ['/sujets/a-1?campagne=x', '/sujets/a-1'],
  ['//ailleurs.test/?campagne=x', '/ailleurs.test/'],
  ['/\\ailleurs.test/?campagne=x', '/ailleurs.test/'],
  ['/\\/ailleurs.test?campagne=x&b=1', '/ailleurs.test?b=1'],
])('%s leads on to %s of this site', async (url, to) => {
  const redirect = jest.fn();
  const res = { redirect, set: () => res };
  const req = { url, method: 'GET', get: () => 'Mozilla/5.0' };
  await followCampaign(async () => {})(
    req as unknown as Request,
    res as unknown as Response,
    jest.fn() as NextFunction,
  );
  expect(redirect).toHaveBeenCalledWith(303, to);
});
