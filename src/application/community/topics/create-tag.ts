import { Tag } from '#domain/community/topics/tag';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Tags } from './tags.port.ts';

interface CreateTagCommand {
  readonly actor: Actor;
  readonly label: string;
  readonly description: string;
}

export class CreateTag {
  constructor(
    private readonly tags: Tags,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: CreateTagCommand): Promise<{ slug: string }> {
    command.actor.mustBeAllowed('tag.manage');
    const tag = Tag.of(command);
    await this.unitOfWork.run(() => this.tags.create(tag));
    return { slug: tag.slug };
  }
}
