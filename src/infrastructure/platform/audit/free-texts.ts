import { createHash, randomBytes } from 'node:crypto';

/** Details that people write freely; all others are codes and figures. */
const WRITTEN_FREELY: readonly string[] = ['reason', 'note', 'authority', 'reference', 'description'];
/** No code has a blank in it: what has one was written by somebody, whatever it is called. */
const isWritten = (name: string, value: unknown): value is string =>
  typeof value === 'string' && (WRITTEN_FREELY.includes(name) || /\s/.test(value));

export interface FreeText {
  readonly digest: string;
  readonly salt: string;
  readonly text: string;
}

type Details = Readonly<Record<string, unknown>>;

/** The details as the log keeps them, and the texts that stand beside it. */
export function partedDetails(details: Details): { kept: Details; texts: readonly FreeText[] } {
  const texts: FreeText[] = [];
  const kept = Object.entries(details).map(([name, value]) => {
    if (!isWritten(name, value)) return [name, value];
    const salt = randomBytes(16).toString('hex');
    const digest = createHash('sha256').update(salt).update(value).digest('hex');
    texts.push({ digest, salt, text: value });
    return [name, { sha256: digest }];
  });
  return { kept: Object.fromEntries(kept) as Details, texts };
}

/** The digest that stands for a text; null for any other detail. */
export function digestIn(value: unknown): string | null {
  const digest = typeof value === 'object' && value !== null && (value as { sha256?: unknown }).sha256;
  return typeof digest === 'string' ? digest : null;
}
