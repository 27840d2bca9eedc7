import { createHash } from 'node:crypto';

/** One part of a proof, of so many that together hold each of its pieces once. */
export interface Share {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export const WHOLE: Share = { number: 1, of: 1 };

/** @param written as `2/5` @throws when it is no share */
export function shareFrom(written: string): Share {
  const [, number, of] = (/^(\d+)\/(\d+)$/.exec(written) ?? []).map(Number);
  if (!number || !of || number > of) throw new Error(`A share is written like 2/5, not ${written}`);
  return { number, of };
}

/** Whether what is so named belongs to that share: told by its name alone, whatever else there is to be asked. */
export const isIn = ({ number, of }: Share, name: string): boolean =>
  createHash('sha256').update(name).digest().readUInt32BE() % of === number - 1;

/** How a piece is called of which each share asks a part. */
export const ofShare = ({ number, of }: Share, name: string): string =>
  of === 1 ? name : `${name} · share ${number}/${of}`;
