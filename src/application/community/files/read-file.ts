import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { OpenCases } from '../../moderation/published/open-cases.api.ts';
import type { FoundFile, FoundFiles } from '../../shared/ports.ts';
import type { Attachments } from './attachments.port.ts';

/**
 * A picture by its key: avatars are for everybody, attachments for who may read the post or the message that shows them, and
 * for whoever judges an open case about that message.
 */
export class ReadFile {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FoundFiles,
    private readonly cases: OpenCases,
  ) {}

  /** @returns null for what does not exist and for what the actor may not know of */
  async execute(actor: Actor, key: string): Promise<FoundFile | null> {
    const isOpen =
      key.startsWith('avatars/') ||
      (await this.attachments.mayBeReadBy(actor, key)) ||
      (await this.isJudgedBy(actor, key));
    return isOpen ? this.files.find(key) : null;
  }

  private async isJudgedBy(actor: Actor, key: string): Promise<boolean> {
    if (!actor.may('review.read', NO_CATEGORY)) return false;
    const message = await this.attachments.messageOf(key);
    return message !== null && (await this.cases.among('chat-message', [message])).has(message);
  }
}
