import type { Request, Response } from 'express';
import { siteOf } from '#application/shared/by-network';
import type { Share } from './body-budget.ts';
import { contextOf } from './request-context.ts';

export const MB = 1024 * 1024;
/** Any form without a file is smaller. */
export const LARGE = MB / 2;
/** Each sender may have so much of what all may. */
export const OF_ONE = 1 / 4;

/** @returns how many bytes are to come; null where that is not said */
export function toldSizeOf(req: Request): number | null {
  const told = req.get('content-length');
  if (told !== undefined) return Number(told);
  return req.get('transfer-encoding') === undefined ? 0 : null;
}

/** Whose body it is. */
export function senderOf(res: Response): string {
  const { viewer, network } = contextOf(res);
  return viewer.member ? `member ${viewer.member.id}` : network;
}

/** What one sender may have; whoever has a site of IPv6 has it once for all of its networks. */
export function sharesOf(sender: string, most: number): readonly Share[] {
  const site = siteOf(sender);
  return [sender, ...(site === null ? [] : [site])].map((of) => ({ of, most }));
}
