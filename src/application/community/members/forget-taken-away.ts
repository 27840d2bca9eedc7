import type { Members } from '#domain/community/members/members.port';
import type { ContestableDecisions } from '../../moderation/published/contestable-decisions.api.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { AvatarFiles } from './avatar-files.store.ts';
import type { TakenAwayQuery } from './taken-away.query.ts';

/**
 * Presentations and pictures that decisions took are kept as long as a complaint can bring them back, and no longer. Their
 * files go once that is kept.
 */
export class ForgetTakenAway {
  constructor(
    private readonly taken: TakenAwayQuery,
    private readonly contestable: ContestableDecisions,
    private readonly members: Members,
    private readonly files: AvatarFiles,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const kept = await this.taken.kept();
    const all = kept.flatMap(({ decisionIds }) => decisionIds);
    const open = await this.contestable.among(all, this.clock.now());
    for (const { memberId, decisionIds } of kept) {
      const settled = new Set(decisionIds.filter((id) => !open.has(id)));
      if (settled.size === 0) continue;
      await this.unitOfWork.run(async () => {
        const avatars = (await this.members.get(memberId)).forgetTaken(settled);
        for (const avatar of avatars) await this.files.letWithheldGo(avatar);
      });
    }
  }
}
