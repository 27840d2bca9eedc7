import { InvalidValue } from '../../shared/domain-error.ts';
import { Redirect, REDIRECT_LIMITS, RedirectLoop } from './redirect.ts';

/** Lines of one import, and characters of all of it. */
export const IMPORT_LIMITS = { lines: { max: 2_000 }, text: { max: 200_000 } } as const;

/** A line of an import as it was read; `at` counts from 1. */
export interface ImportLine {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

interface ImportedRedirect {
  readonly at: number;
  readonly redirect: Redirect;
}

export interface LineProblem {
  readonly at: number;
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Each line judged on its own: an address of former days, one of today, both of this site, none twice. */
export function judgedLines(lines: readonly ImportLine[]): {
  readonly imported: readonly ImportedRedirect[];
  readonly problems: readonly LineProblem[];
} {
  const imported = new Map<string, ImportedRedirect>();
  const problems: LineProblem[] = [];
  for (const { at, from, to } of lines) {
    try {
      const redirect = Redirect.of({ from, to });
      const twin = imported.get(redirect.from);
      if (twin) problems.push({ at, code: 'site.redirect-twice', details: { line: twin.at } });
      else imported.set(redirect.from, { at, redirect });
    } catch (error) {
      if (!(error instanceof InvalidValue || error instanceof RedirectLoop)) throw error;
      problems.push({ at, code: error.code, details: REDIRECT_LIMITS });
    }
  }
  return { imported: [...imported.values()], problems };
}

/**
 * Lines that lead to where another redirect begins, or begin where another one leads: a chain, which is a loop when it
 * comes back. Nobody is sent on twice.
 * @param standing those there were before; one that a line replaces counts no more
 */
export function chainsAmong(
  imported: readonly ImportedRedirect[],
  standing: readonly Redirect[],
): readonly LineProblem[] {
  const replaced = new Set(imported.map(({ redirect }) => redirect.from));
  const left = standing.filter(({ from }) => !replaced.has(from));
  const all = [...imported.map(({ redirect }) => redirect), ...left];
  const begins = new Set(all.map(({ from }) => from));
  const ends = new Set(left.map(({ target }) => target));
  return imported.flatMap(({ at, redirect: { from, target } }) => {
    if (begins.has(target)) return [{ at, code: 'site.redirect-chain', details: { path: target } }];
    return ends.has(from) ? [{ at, code: 'site.redirect-chain', details: { path: from } }] : [];
  });
}
