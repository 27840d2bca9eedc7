import { Tag } from '#domain/community/topics/tag';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Tags } from './tags.port.ts';

interface EditTagCommand {
  readonly actor: Actor;
  readonly slug: string;
  readonly label: string;
  readonly description: string;
}

export class EditTag {
  constructor(
    private readonly tags: Tags,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: EditTagCommand): Promise<void> {
    command.actor.mustBeAllowed('tag.manage');
    const { slug, label, description } = command;
    const tag = Tag.of({ slug, label, description });
    await this.unitOfWork.run(() => this.tags.change(tag));
  }
}
