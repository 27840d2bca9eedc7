import type { Actor } from '#domain/shared/actor';
import type { Throttle } from '../../shared/ports.ts';

/** Who searches: a member wherever they are, or everybody who comes from one network without being known. */
export interface Searcher {
  readonly actor: Actor;
  readonly network: string;
}

const MINUTE = 60;

/** Whoever types is asked for after each word; who searches reads before searching again. */
const SUGGESTIONS_PER_SEARCH = 6;

/** How much of the database's time searching may take from everybody else. */
export class SearchLimit {
  constructor(
    private readonly throttle: Throttle,
    private readonly searchesPerMinute: number,
  ) {}

  /** @throws TooManyTries */
  async countSearch(searcher: Searcher): Promise<void> {
    const rule = { name: 'community.search', limit: this.searchesPerMinute, windowSeconds: MINUTE };
    await this.throttle.hit(rule, keyOf(searcher));
  }

  /** @throws TooManyTries */
  async countSuggestion(searcher: Searcher): Promise<void> {
    const limit = this.searchesPerMinute * SUGGESTIONS_PER_SEARCH;
    await this.throttle.hit({ name: 'community.suggest', limit, windowSeconds: MINUTE }, keyOf(searcher));
  }
}

const keyOf = ({ actor, network }: Searcher): string => actor.memberId ?? `network ${network}`;
