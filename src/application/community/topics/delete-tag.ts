import { TopicRule } from '#domain/community/topics/topic.errors';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Tags } from './tags.port.ts';

interface DeleteTagCommand {
  readonly actor: Actor;
  readonly slug: string;
  /** Slug of the tag that topics carry instead, or null. */
  readonly into: string | null;
}

export class DeleteTag {
  constructor(
    private readonly tags: Tags,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: DeleteTagCommand): Promise<void> {
    command.actor.mustBeAllowed('tag.manage');
    if (command.into === command.slug) throw new TopicRule('community.tag-into-itself');
    await this.unitOfWork.run(() => this.tags.remove(command.slug, command.into));
  }
}
