import type { Branch } from '../../shared/branch.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { DisposableDomains } from '../accounts/disposable-domains.ts';
import { Email } from '../accounts/email.ts';
import { LANGUAGES, type Language } from '../members/preferences.ts';
import { branchesNamed } from './branch-words.ts';

/** A line of a list as it was read; `at` counts from 1. */
export interface GuestLine {
  readonly at: number;
  readonly email: string;
  /** Branches, by their names or as the site shows them, apart by commas, or by spaces where they are one word. */
  readonly branches: string;
  readonly language: string;
}

export interface Guest {
  readonly at: number;
  readonly email: Email;
  readonly branches: readonly Branch[];
  readonly language: Language;
}

/** A line that is not followed, and why: never what stood in it. */
export interface LineRefused {
  readonly at: number;
  readonly code: string;
  readonly line?: number;
}

/** Each line judged on its own: an address that lasts, branches and a language that are known, nobody twice. */
export function judgedGuests(
  lines: readonly GuestLine[],
  disposable: DisposableDomains,
): { readonly guests: readonly Guest[]; readonly refused: readonly LineRefused[] } {
  const guests = new Map<string, Guest>();
  const refused: LineRefused[] = [];
  for (const line of lines) {
    try {
      const guest = guestOf(line, disposable);
      const twin = guests.get(guest.email.key);
      if (twin) refused.push({ at: line.at, code: 'community.guest-twice', line: twin.at });
      else guests.set(guest.email.key, guest);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      refused.push({ at: line.at, code: error.code });
    }
  }
  return { guests: [...guests.values()], refused };
}

function guestOf(line: GuestLine, disposable: DisposableDomains): Guest {
  if (line.email.trim() === '') throw new InvalidValue('email', 'community.guest-without-email');
  const email = Email.lasting(line.email, disposable);
  const branches = branchesNamed(line.branches);
  if (!branches) throw new InvalidValue('branches', 'community.branch-unknown');
  const language = LANGUAGES.find((one) => one === (line.language.trim() || 'fr'));
  if (!language) throw new InvalidValue('language', 'community.language-unknown');
  return { at: line.at, email, branches, language };
}
