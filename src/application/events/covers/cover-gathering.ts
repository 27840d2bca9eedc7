import { type Cover, type CoverId, coverKey } from '#domain/events/gatherings/cover';
import { GATHERING_LIMITS } from '#domain/events/gatherings/gathering-kind';
import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { Clock, FileStore, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { ImageWorkshop, StoredImage } from '../../shared/text.ports.ts';
import type { GatheringWords } from '../gatherings/gathering-words.gate.ts';
import type { Covers } from './covers.port.ts';

interface CoverGatheringCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  readonly bytes: Uint8Array;
  /** What is to be seen. */
  readonly alt: string;
  /** The organiser was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
}

const COVERS_PER_DAY = { name: 'events.cover', limit: 50, windowSeconds: 86_400 };

/**
 * Puts a picture above an event, decoded and encoded again: nothing of where or with what it was taken stays in it. The row
 * comes first, so that no file is without one.
 */
export class CoverGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly covers: Covers,
    private readonly words: GatheringWords,
    private readonly workshop: ImageWorkshop,
    private readonly files: FileStore,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws GatheringNotFound, NotAllowed, TooManyTries, NotAnImage, TooManyPixels, ImageTooLarge, InvalidValue,
   * InvalidValues beside `alt` or `file`
   */
  async execute(command: CoverGatheringCommand): Promise<void> {
    const { actor, gatheringId } = command;
    const by = actor.mustBeMember();
    actor.mustBeAllowed('file.upload');
    await this.unitOfWork.run(async () => (await this.gatherings.get(gatheringId)).mustBeRunBy(actor));
    const said = await this.words.passAlt(actor, command.alt, command.agreed ?? false);
    const alt = boundedText('alt', said.alt, GATHERING_LIMITS.alt);
    await this.throttle.hit(COVERS_PER_DAY, by);
    const image = await this.workshop.attachment(command.bytes);
    const cover: Cover = { id: await this.stored(image), alt, width: image.width, height: image.height };
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      const at = this.clock.now();
      gathering.answerFor('rewritten', { by: actor, reason: null, decisionId: this.ids.next(), at });
      gathering.show(cover);
      gathering.tellOfWords(said.findings, by, at);
    });
  }

  /** As long as no event shows it, nobody is given it, and it is swept away in the end. */
  private async stored({ bytes, contentType }: StoredImage): Promise<CoverId> {
    const id = this.ids.next<CoverId>();
    await this.unitOfWork.run(() =>
      this.covers.add({ id, bytes: bytes.byteLength, uploadedAt: this.clock.now() }),
    );
    await this.files.put(coverKey(id), { bytes, contentType });
    return id;
  }
}
