interface LetterGroup<T> {
  /** A to Z without accents, or `#` for what begins with none. */
  readonly letter: string;
  readonly items: readonly T[];
}

/** Words under their first letter, accents apart, in the order of the language. */
export function byLetter<T extends { readonly label: string }>(
  all: readonly T[],
  locale: string,
): LetterGroup<T>[] {
  const order = new Intl.Collator(locale, { numeric: true });
  const groups = new Map<string, T[]>();
  for (const item of [...all].sort((a, b) => order.compare(a.label, b.label))) {
    const first = item.label.normalize('NFD').charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups]
    .map(([letter, items]) => ({ letter, items }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1));
}
