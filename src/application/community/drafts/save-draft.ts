import type { DraftFields, DraftId } from '#domain/community/drafts/draft';
import { Draft, MAX_DRAFTS } from '#domain/community/drafts/draft';
import { TopicRule } from '#domain/community/topics/topic.errors';
import type { Actor } from '#domain/shared/actor';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { Drafts } from './drafts.port.ts';

interface SaveDraftCommand {
  readonly actor: Actor;
  /** `new-topic`, `new-topic:{id}`, `topic:{id}` or `post:{id}`. */
  readonly place: string;
  readonly title: string;
  readonly body: string;
  readonly fields: DraftFields;
  /** Whose page holds the text, where it says so. */
  readonly writer?: string | undefined;
  /** As the tab knows it, 0 for a new draft. */
  readonly version: number;
}

/**
 * Keeps a text on its way. Two tabs on one draft: the later one is told `shared.changed-meanwhile`. A page of one whose browser another has
 * signed in with meanwhile is told `community.draft-of-another`: nobody finds the words of somebody else among their drafts.
 */
export class SaveDraft {
  constructor(
    private readonly drafts: Drafts,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: SaveDraftCommand): Promise<{ version: number; savedAt: Date }> {
    const member = command.actor.mustBeMember();
    command.actor.mustBeAllowed('draft.keep');
    if (command.writer !== undefined && command.writer !== member)
      throw new TopicRule('community.draft-of-another');
    const draft = Draft.of(command);
    return this.unitOfWork.run(async () => {
      const isFull = command.version === 0 && (await this.drafts.count(member)) >= MAX_DRAFTS;
      if (isFull) throw new TopicRule('community.too-many-drafts', { max: MAX_DRAFTS });
      const savedAt = this.clock.now();
      const id = this.ids.next<DraftId>();
      const version = await this.drafts.save(id, member, draft, command.version, savedAt);
      if (version === null) throw new ChangedMeanwhile();
      return { version, savedAt };
    });
  }
}
