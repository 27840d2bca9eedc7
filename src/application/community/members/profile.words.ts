import { Bio, BIO_MAX } from '#domain/community/members/member';
import type { Members } from '#domain/community/members/members.port';
import { knownId } from '#domain/shared/id';
import type { Mending, PieceWords } from '../../moderation/published/piece-words.api.ts';
import type { TextRenderer } from '../../shared/text.ports.ts';

/**
 * What moderators do to the words of profiles. A name is taken, never given: its member chooses another. Nobody erases a profile
 * that is somebody's; of who left nothing is kept.
 */
export class ProfileWords implements PieceWords, Mending {
  readonly table = 'community.member';
  readonly shownAnew = null;
  readonly purging = 'never';
  readonly mending: Mending = this;
  readonly masking = 'never';

  constructor(
    private readonly members: Members,
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
  ) {}

  async parts(id: string) {
    const { presentation } = await this.members.get(knownId<'Member'>(id));
    return [{ name: 'bio', text: presentation, max: BIO_MAX, isLine: false }] as const;
  }

  async mend(
    id: string,
    { bio }: Parameters<Mending['mend']>[1],
    { decisionId, at }: Parameters<Mending['mend']>[2],
  ): Promise<void> {
    const member = await this.members.get(knownId<'Member'>(id));
    const written = Bio.of(
      bio ?? member.presentation,
      (source) => this.renderer.render(source, { baseUrl: this.baseUrl, trust: 'new' }).html,
    );
    member.presentInstead(written, knownId<'Decision'>(decisionId), at);
  }
}
