import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';

export type SynonymGroupId = Id<'SynonymGroup'>;

export const SYNONYM_LIMITS = { term: { min: 2, max: 80 }, terms: { min: 2, max: 10 } } as const;

/** Every search reads them all. */
export const MAX_SYNONYM_GROUPS = 300;

export class SynonymGroupNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'search.synonyms-not-found';
  constructor() {
    super('No such group of synonyms');
  }
}

export class TooManySynonymGroups extends DomainError {
  readonly kind = 'rule';
  readonly code = 'search.synonyms-full';
  constructor() {
    super('The list of synonyms is full', { max: MAX_SYNONYM_GROUPS });
  }
}

/** Words, letters and figures; what a search takes for a sign of its own would mean something else there. */
const TERM = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .'’/&-]*$/u;
const SEARCH_SIGN = /(^|\s)-|(^|\s)or(\s|$)/iu;

/** Terms of the trade that mean the same: whoever looks for one finds what holds any of them. */
export class SynonymGroup {
  private constructor(
    readonly id: SynonymGroupId,
    readonly terms: readonly string[],
  ) {}

  /**
   * @param typed as a person wrote them; spaces are made single, a term that stands twice counts once
   * @throws InvalidValue beside `terms`: `search.synonyms-few`, `search.synonyms-many`, `search.synonym-length`,
   * `search.synonym-signs`
   */
  static of(id: SynonymGroupId, typed: readonly string[]): SynonymGroup {
    const terms = withoutTwins(typed.map((term) => term.normalize('NFC').replace(/\s+/gu, ' ').trim()));
    for (const term of terms) mustBeTerm(term);
    const { min, max } = SYNONYM_LIMITS.terms;
    if (terms.length < min) throw new InvalidValue('terms', 'search.synonyms-few', { min });
    if (terms.length > max) throw new InvalidValue('terms', 'search.synonyms-many', { max });
    return new SynonymGroup(id, terms);
  }
}

function mustBeTerm(term: string): void {
  const { min, max } = SYNONYM_LIMITS.term;
  const length = [...term].length;
  if (length < min || length > max)
    throw new InvalidValue('terms', 'search.synonym-length', { term, min, max });
  if (!TERM.test(term) || SEARCH_SIGN.test(term))
    throw new InvalidValue('terms', 'search.synonym-signs', { term });
}

function withoutTwins(terms: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const term of terms) {
    const plain = term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    if (term !== '' && !first.has(plain)) first.set(plain, term);
  }
  return [...first.values()];
}
