import type { Request } from 'express';
import { Stale } from './refusals.ts';

const OURS = /^"v([1-9]\d{0,9})(?:-[\w-]{1,64})?"$/;

/**
 * The version of the thing as the caller last saw it, from `If-Match`; undefined when the caller does not say.
 * @throws Stale for a tag that was never one of ours
 */
export function versionSeen(req: Request): number | undefined {
  const given = req.get('if-match')?.trim();
  if (given === undefined || given === '*') return undefined;
  const [, version] = OURS.exec(given) ?? [];
  if (version === undefined) throw new Stale();
  return Number(version);
}

/** Who says twice what they saw says it alike: `If-Match` counts although the field is given too. @throws Stale */
export function mustAgree(req: Request, version: number): void {
  const seen = versionSeen(req);
  if (seen !== undefined && seen !== version) throw new Stale();
}

/** A change that is refused because of its version is a failed precondition for who gave it by `If-Match`. */
export async function guarded<T>(req: Request, change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'shared.changed-meanwhile' && versionSeen(req) !== undefined) throw new Stale();
    throw error;
  }
}
