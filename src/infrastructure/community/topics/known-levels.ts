import { LRUCache } from 'lru-cache';
import type { TrustLevel } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';

const KNOWN_FOR_MS = 60_000;
const REMEMBERED = 20_000;

/**
 * Levels of trust of who was looked up within a minute, for whatever reason: who writes a lot is not looked up each time, nor
 * twice for one text. Somebody new always is, since they rise soon.
 */
export class KnownLevels {
  private readonly known = new LRUCache<MemberId, TrustLevel>({ max: REMEMBERED, ttl: KNOWN_FOR_MS });

  of(member: MemberId): TrustLevel | undefined {
    return this.known.get(member);
  }

  learn(member: MemberId, level: TrustLevel): void {
    if (level > 0) this.known.set(member, level);
  }
}
