/** Headings beside a log, which menus and readers are led to. */
export const ASIDE = { people: 'personnes', mine: 'adhesion', pins: 'epingles', find: 'retrouver' } as const;
