import type { MemberFactV1 } from '../../community/published/member.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { NewAccounts } from '../published/new-accounts.api.ts';
import { type ContentKinds, whereaboutsOf } from '../review/content.kinds.ts';
import type { ReviewIntake } from '../review/review.intake.ts';

type EmailConfirmedV1 = Extract<MemberFactV1, { name: 'community.email-confirmed.v1' }>;

const HOURS_TO_LOOK = 72;

/** A new account that looks made to be thrown away is looked at before it writes anything. */
export class RaiseNewAccounts implements Consumer<EmailConfirmedV1> {
  constructor(
    private readonly accounts: NewAccounts,
    private readonly kinds: ContentKinds,
    private readonly intake: ReviewIntake,
  ) {}

  async on(fact: EmailConfirmedV1): Promise<void> {
    const why = await this.accounts.doubtOf(fact.memberId);
    if (why === null) return;
    const target = { kind: 'profile', id: fact.memberId };
    await this.intake.takeTurn(target);
    const piece = await this.kinds.held(target);
    if (!piece) return;
    const at = new Date(fact.at);
    const dueAt = new Date(at.getTime() + HOURS_TO_LOOK * 3_600_000);
    const cause = { kind: 'account', why, score: 1, priority: 1, dueAt } as const;
    await this.intake.raise({ target, where: whereaboutsOf(piece), cause, at });
  }
}
