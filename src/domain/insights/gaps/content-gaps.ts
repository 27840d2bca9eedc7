/** What was asked about one theme in one branch, and what of it has no official answer that holds. */
export interface Theme {
  readonly category: { readonly id: string; readonly slug: string; readonly name: string };
  /** A branch; `every` for questions that name none, `all` for the whole category. */
  readonly branch: string;
  readonly questions: number;
  readonly unanswered: number;
  readonly outdated: number;
  /** Readings, followers and replies of the unanswered and the outdated. */
  readonly demand: number;
  readonly references: number;
  readonly outdatedReferences: number;
}

export interface ContentGap extends Theme {
  /** Questions without an official answer that holds. */
  readonly missing: number;
}

/** So many are worth writing next; who has written them reads the page again. */
export const WRITE_NEXT = 10;

/** Themes where something is missing, the most wanted first. */
export function writeNext(themes: readonly Theme[]): readonly ContentGap[] {
  return themes
    .filter(({ branch }) => branch !== 'all')
    .map(withMissing)
    .filter(({ missing }) => missing > 0)
    .sort(
      (a, b) =>
        b.demand - a.demand || b.missing - a.missing || a.category.name.localeCompare(b.category.name, 'fr'),
    )
    .slice(0, WRITE_NEXT);
}

export const withMissing = (theme: Theme): ContentGap => ({
  ...theme,
  missing: theme.unanswered + theme.outdated,
});
