import { expect } from '@jest/globals';

/** The code of the refusal that a work ends with; null where it is done. What has no code is a mistake, and goes on up. */
export const codeOf = (work: Promise<unknown>): Promise<string | null> => work.then(() => null, codeIn);

/** The same, of what is judged at once. */
export function codeThrown(act: () => unknown): string | null {
  try {
    act();
  } catch (error) {
    return codeIn(error);
  }
  return null;
}

/** A refusal with this code, for `toThrow` and `rejects`. */
export const refusedAs = (code: string): unknown => expect.objectContaining({ code });

function codeIn(error: unknown): string {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') throw error;
  return code;
}
