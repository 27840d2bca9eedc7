import type { Actor } from '#domain/shared/actor';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Throttle, ThrottleRule } from '../../shared/ports.ts';

/** Who searches: a member wherever they are, or a visitor by their browser and the network they come from. */
interface Searcher {
  readonly actor: Actor;
  readonly network: string;
  /** Of a browser that searched before; null for a first search, and where none is kept. It proves nothing. */
  readonly visit: string | null;
}

const MINUTE = 60;
const SEARCH = 'community.search';
const SUGGEST = 'community.suggest';

/** Whoever types is asked for after each word; who searches reads before searching again. */
const SUGGESTIONS_PER_SEARCH = 6;

/** A school or an office comes from one network: so many people there may search at once without being known. */
const VISITORS_PER_NETWORK = 10;

/** By which all visitors of one network search. */
export const searchesOfNetwork = (perMinute: number): readonly ThrottleRule[] => {
  const limit = perMinute * VISITORS_PER_NETWORK;
  return [
    { name: SEARCH, limit, windowSeconds: MINUTE },
    { name: SUGGEST, limit: limit * SUGGESTIONS_PER_SEARCH, windowSeconds: MINUTE },
  ];
};

/** How much of the database's time searching may take from everybody else. */
export class SearchLimit {
  constructor(
    private readonly throttle: Throttle,
    private readonly searchesPerMinute: number,
  ) {}

  /** @throws TooManyTries */
  async countSearch(searcher: Searcher): Promise<void> {
    await this.count(SEARCH, this.searchesPerMinute, searcher);
  }

  /** @throws TooManyTries */
  async countSuggestion(searcher: Searcher): Promise<void> {
    await this.count(SUGGEST, this.searchesPerMinute * SUGGESTIONS_PER_SEARCH, searcher);
  }

  /** The network holds whoever throws the mark of their browser away; the browser, one person among others of a network. */
  private async count(name: string, limit: number, { actor, network, visit }: Searcher): Promise<void> {
    const rule = { name, limit, windowSeconds: MINUTE };
    if (actor.memberId !== null) return this.throttle.hit(rule, actor.memberId);
    if (visit !== null) await this.throttle.hit(rule, `visit ${network} ${visit}`);
    await hitByNetwork(this.throttle, { ...rule, limit: limit * VISITORS_PER_NETWORK }, `network ${network}`);
  }
}
