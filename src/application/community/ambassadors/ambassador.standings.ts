import type { AmbassadorStanding } from '#domain/community/ambassadors/ambassadorship';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { Ambassadorships } from './ambassadors.port.ts';

const NOBODY: AmbassadorStanding = { level: 0, helpful: 0, isFree: false, isPlain: false };

/** How a member stands to what is asked of ambassadors, now. */
export class AmbassadorStandings {
  constructor(
    private readonly book: Ambassadorships,
    private readonly moderation: ModerationApi,
  ) {}

  async of(memberId: string): Promise<AmbassadorStanding> {
    const figures = await this.book.figuresOf(memberId);
    if (!figures) return NOBODY;
    const { level, helpful, status } = figures;
    const { role, standing } = await this.moderation.rightsOf(memberId, { status });
    return { level, helpful, isPlain: role === 'member', isFree: standing === 'free' && status === 'active' };
  }
}
