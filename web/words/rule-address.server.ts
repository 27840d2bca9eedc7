import { nothingHere } from '../lib/outcomes.server.ts';

/** The number of a version out of an address. */
export function versionNumber(raw: string | undefined): number {
  if (!/^[1-9]\d{0,6}$/.test(raw ?? '')) throw nothingHere('moderation.word-rule-not-found');
  return Number(raw);
}

/** The key of a rule out of an address. */
export function ruleKey(raw: string | undefined): string {
  if (!/^[a-z0-9-]{2,60}$/.test(raw ?? '')) throw nothingHere('moderation.word-rule-not-found');
  return raw!;
}
