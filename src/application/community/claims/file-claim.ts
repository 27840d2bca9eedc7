import {
  type ClaimId,
  filedClaim,
  type GivenClaim,
  isAboutData,
  judgedClaim,
} from '#domain/community/claims/claim';
import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { PersonalNumbers } from '../../moderation/published/personal-numbers.api.ts';
import type { Clock, Ids, Secrets, Throttle, ThrottleRule } from '../../shared/ports.ts';
import { type ClaimLetters, type ClaimLinks, claimPath, type Claims } from './claims.port.ts';

/** Visitors of one network, of whom nothing else is known. */
const PER_NETWORK: ThrottleRule = { name: 'claims-per-network', limit: 10, windowSeconds: 3600 };
/** So that nobody fills the letter box of somebody else. */
const PER_ADDRESS: ThrottleRule = { name: 'claims-per-address', limit: 3, windowSeconds: 86_400 };
const PER_MEMBER: ThrottleRule = { name: 'claims-per-member', limit: 10, windowSeconds: 86_400 };
/** Requests about data that are known to be of one person, at a time; what nobody confirmed is bounded by the throttle alone. */
const OPEN_AT_MOST = 10;

/** So many of theirs wait for an answer already. */
export class TooManyClaims extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.too-many-claims';
  constructor() {
    super('Too many open requests', { max: OPEN_AT_MOST });
  }
}

interface FileClaimCommand {
  readonly actor: Actor;
  readonly claim: GivenClaim;
  /** Where it came from, /24 or /64. */
  readonly network: string;
  readonly language: 'fr' | 'en';
}

interface FiledClaim {
  /** Where it is followed; null where a letter says so first, to the address that was given. */
  readonly path: string | null;
  /** Whether a number of somebody was taken out of the words. */
  readonly masked: boolean;
}

/**
 * Anybody files a request about their data, or tells of a fault of accessibility: members, visitors and whoever was excluded.
 * It is a right that nobody can be denied, so it asks none of the house.
 */
export class FileClaim {
  constructor(
    private readonly claims: Claims,
    private readonly links: ClaimLinks,
    private readonly acts: AuditedActs,
    private readonly letters: ClaimLetters,
    private readonly numbers: PersonalNumbers,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidValue, InvalidValues beside the fields, TooManyTries, TooManyClaims */
  async execute({ actor, claim: given, network, language }: FileClaimCommand): Promise<FiledClaim> {
    const { memberId } = actor;
    const { email } = judgedClaim(given, memberId !== null);
    await this.mustNotFlood(memberId, email, network);
    // Not before: whoever floods costs no walk through what they wrote.
    const { text: words, masked } = await this.numbers.without(given.words);
    const judged = judgedClaim({ ...given, words }, memberId !== null);
    const id = this.ids.next<ClaimId>();
    const number = numberOf(this.secrets.hash(this.secrets.next()));
    const claim = filedClaim({ ...judged, id, number, memberId, language, at: this.clock.now() });
    const object = { kind: 'claim', id };
    await this.acts.run(
      { actor, action: 'claim.file', object, details: { receipt: number, claim: claim.kind } },
      async () => {
        if (isAboutData(claim.kind) && (await this.claims.openOf(claim)) >= OPEN_AT_MOST)
          throw new TooManyClaims();
      },
      async () => {
        await this.claims.add(claim);
        await this.letters.due(claim.state === 'open' ? 'claim-received' : 'claim-confirm', id);
      },
    );
    if (memberId !== null) return { path: claimPath(number, null), masked };
    // What is told of data is shown to nobody who did not show that the address is theirs.
    if (isAboutData(claim.kind)) return { path: null, masked };
    return { path: claimPath(number, await this.links.secretOf(number)), masked };
  }

  private async mustNotFlood(memberId: string | null, email: string, network: string): Promise<void> {
    if (memberId !== null) return this.throttle.hit(PER_MEMBER, memberId);
    await hitByNetwork(this.throttle, PER_NETWORK, network);
    await this.throttle.hit(PER_ADDRESS, this.secrets.hash(email.toLowerCase()));
  }
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `7K3M-2F9Q`, without letters that look like digits. */
function numberOf(random: string): string {
  const letters = [...random.slice(0, 16).matchAll(/../g)].map(([two]) => DIGITS[parseInt(two, 16) % 32]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4, 8).join('')}`;
}
