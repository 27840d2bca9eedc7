import { TopicRule } from '#domain/community/topics/topic.errors';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { Clock, FileStore, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { ImageWorkshop } from '../../shared/text.ports.ts';
import { FILE_NAME_LIMITS } from '../limits.ts';
import type { CountedUpload, WriteLimit } from '../topics/write-limit.policy.ts';
import type { AttachmentId, Attachments } from './attachments.port.ts';

/** Bytes that one member may keep, after their images were encoded again. */
export const MEMBER_QUOTA = 200 * 1024 * 1024;

interface UploadImageCommand {
  readonly actor: Actor;
  readonly bytes: Uint8Array;
  /** As the member calls it. */
  readonly name: string;
  /** Where it was counted before it was read. */
  readonly counted?: CountedUpload;
}

/** Takes an image, decoded and encoded again, for use in a text. The row comes first, so that no file is without one. */
export class UploadImage {
  constructor(
    private readonly attachments: Attachments,
    private readonly workshop: ImageWorkshop,
    private readonly files: FileStore,
    private readonly limit: WriteLimit,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(
    command: UploadImageCommand,
  ): Promise<{ id: AttachmentId; path: string; width: number; height: number }> {
    const ownerId = command.actor.mustBeMember();
    command.actor.mustBeAllowed('file.upload');
    // What a browser calls a file may hold anything, even what no database keeps.
    const name = boundedText('name', command.name.replaceAll('\u0000', ''), FILE_NAME_LIMITS);
    if (!command.counted) await this.limit.countUpload(command.actor);
    const image = await this.workshop.attachment(command.bytes);
    const { contentType, width, height } = image;
    const id = this.ids.next<AttachmentId>();
    const key = `attachments/${id}.webp`;
    const bytes = image.bytes.byteLength;
    await this.unitOfWork.run(async () => {
      const used = await this.attachments.usedBy(ownerId);
      if (used + bytes > MEMBER_QUOTA)
        throw new TopicRule('community.file-quota-full', { max: MEMBER_QUOTA, used });
      const uploadedAt = this.clock.now();
      await this.attachments.add({ id, ownerId, key, contentType, bytes, width, height, name, uploadedAt });
    });
    await this.files.put(key, { bytes: image.bytes, contentType });
    return { id, path: `/fichiers/${key}`, width, height };
  }
}
