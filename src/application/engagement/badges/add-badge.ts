import { type AskedBadge, BADGE_LIMITS, newBadge } from '#domain/engagement/badges/badge-change';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { InvalidValue, judgedTogether } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { JobQueue } from '../../shared/ports.ts';
import type { BadgeBook } from './badge-book.port.ts';
import { RECOUNT_BADGES } from './badges.jobs.ts';

interface AddBadgeCommand {
  readonly actor: Actor;
  readonly asked: AskedBadge;
  /** Why, for the audit log. */
  readonly note: string;
}

/** A badge that was not there: whoever did already what it asks for has it right after. */
export class AddBadge {
  constructor(
    private readonly book: BadgeBook,
    private readonly acts: AuditedActs,
    private readonly jobs: JobQueue,
  ) {}

  /** @returns its key @throws NotAllowed, InvalidValue, InvalidValues */
  async execute({ actor, asked, note }: AddBadgeCommand): Promise<string> {
    const object = { kind: 'badge', id: null };
    const key = await this.acts.run(
      { actor, action: 'badges.add', object, details: { ...asked, note } },
      async () => {
        actor.mustBeAllowed('engagement.manage');
        const positions = (await this.book.all()).map(({ position }) => position);
        return judgedTogether({
          note: () => boundedText('note', note, BADGE_LIMITS.reason),
          badge: () => newBadge(asked, Math.max(-1, ...positions) + 1),
        }).badge;
      },
      async (badge) => {
        if (!(await this.book.add(badge))) throw new InvalidValue('name', 'engagement.badge-name-taken');
        return badge.key;
      },
    );
    await this.jobs.soon(RECOUNT_BADGES, {});
    return key;
  }
}
