import { createHash, randomBytes } from 'node:crypto';

/** Details that people write freely; all others are codes and figures. */
const WRITTEN_FREELY: readonly string[] = ['reason', 'note', 'authority', 'reference', 'description'];
/** No code has a blank in it: what has one was written by somebody, whatever it is called. */
const isWritten = (name: string, value: unknown): value is string =>
  typeof value === 'string' && (WRITTEN_FREELY.includes(name) || /\s/.test(value));

interface FreeText {
  readonly digest: string;
  readonly salt: string;
  readonly text: string;
}

type Details = Readonly<Record<string, unknown>>;

/** The details as the log keeps them, and the texts that stand beside it, however deep they were. */
export function partedDetails(details: Details): { kept: Details; texts: readonly FreeText[] } {
  const texts: FreeText[] = [];
  const kept = (all: Details): Details =>
    Object.fromEntries(
      Object.entries(all).map(([name, value]) => {
        if (isDetails(value)) return [name, kept(value)];
        if (!isWritten(name, value)) return [name, value];
        const salt = randomBytes(16).toString('hex');
        const digest = createHash('sha256').update(salt).update(value).digest('hex');
        texts.push({ digest, salt, text: value });
        return [name, { sha256: digest }];
      }),
    );
  return { kept: kept(details), texts };
}

/** Plain parts of details, not moments and such, which say themselves how they are kept. */
const isDetails = (value: unknown): value is Details =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The digest that stands for a text; null for any other detail. */
function digestIn(value: unknown): string | null {
  const digest = isDetails(value) && value['sha256'];
  return typeof digest === 'string' ? digest : null;
}

/** Every digest among the details, however deep. */
export function digestsIn(value: unknown): readonly string[] {
  const digest = digestIn(value);
  if (digest !== null) return [digest];
  return isDetails(value) ? Object.values(value).flatMap(digestsIn) : [];
}

/** The details with the texts that are known in place of their digests. */
export function withTextsIn(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  const digest = digestIn(value);
  if (digest !== null) return texts.get(digest) ?? value;
  if (!isDetails(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withTextsIn(each, texts)]));
}
