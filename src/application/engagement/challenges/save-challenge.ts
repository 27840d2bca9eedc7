import { type AskedChallenge, CHALLENGE_LIMITS, challengeOf } from '#domain/engagement/challenges/challenge';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { InvalidValue, judgedTogether } from '#domain/shared/domain-error';
import { slugOf } from '#domain/shared/slug';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { AskedSegments } from '../segments/asked-segments.policy.ts';
import type { ChallengeBook } from './challenge-book.port.ts';

interface SaveChallengeCommand {
  readonly actor: Actor;
  /** Null for a new one. */
  readonly key: string | null;
  readonly asked: AskedChallenge;
  /** Why, for the audit log. */
  readonly note: string;
  /** Of the challenge as it was looked at; 0 for a new one. */
  readonly version: number;
}

/** Writes a challenge or changes it. How far everybody has come is counted anew whenever somebody looks. */
export class SaveChallenge {
  constructor(
    private readonly book: ChallengeBook,
    private readonly segments: AskedSegments,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, NotYourSegment, SegmentGone, ChangedMeanwhile, InvalidValue, InvalidValues @returns its key */
  async execute({ actor, key, asked, note, version }: SaveChallengeCommand): Promise<string> {
    const object = { kind: 'challenge', id: null };
    return this.acts.run(
      { actor, action: 'challenges.save', object, details: { key, ...asked, note } },
      async () => {
        actor.mustBeAllowed('engagement.manage');
        return judgedTogether({
          note: () => boundedText('note', note, CHALLENGE_LIMITS.note),
          challenge: () => challengeOf(key ?? slugOf(asked.title, 60, 'defi'), asked),
        }).challenge;
      },
      async (judged) => {
        const named = judged.audience === null ? [] : [judged.audience];
        const stands = key === null ? null : await this.book.audienceOf(key);
        const drawing = { follows: true, secret: false, standing: stands === null ? [] : [stands] };
        const [audience = null] = await this.segments.drawn(actor, named, drawing);
        const challenge = { ...judged, audience };
        if (await this.book.save(challenge, version)) return challenge.key;
        if (key === null) throw new InvalidValue('title', 'engagement.challenge-title-taken');
        throw new ChangedMeanwhile();
      },
    );
  }
}
