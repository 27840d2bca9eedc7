import { type OptionPicture, pictureKey, type PollPictureId } from '#domain/engagement/polls/option-picture';
import type { PollId } from '#domain/engagement/polls/poll';
import { POLL_LIMITS } from '#domain/engagement/polls/poll-kind';
import type { Ballots, Polls } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { Clock, FileStore, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { ImageWorkshop, StoredImage } from '../../shared/text.ports.ts';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';
import type { PollPictures } from './poll-pictures.port.ts';

interface PictureOptionCommand {
  readonly actor: Actor;
  readonly pollId: PollId;
  /** Place of the option, from 0. */
  readonly option: number;
  /** Of the poll as its author read it. */
  readonly version: number;
  readonly bytes: Uint8Array;
  /** What is to be seen. */
  readonly alt: string;
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
}

const PICTURES_PER_DAY = { name: 'engagement.picture-option', limit: 100, windowSeconds: 86_400 };

/** Puts a picture beside an option of one's own poll, decoded and encoded again. The row comes first, so that no file is without one. */
export class PictureOption {
  constructor(
    private readonly polls: Polls,
    private readonly ballots: Ballots,
    private readonly pictures: PollPictures,
    private readonly workshop: ImageWorkshop,
    private readonly files: FileStore,
    private readonly gate: ContributionGate,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws PollNotFound, PollClosed, PollChanged, VotesAreIn, NotAllowed, TooManyTries, NotAnImage, TooManyPixels,
   * ImageTooLarge, InvalidValue, InvalidValues beside `alt`, `option` or `file`
   */
  async execute(command: PictureOptionCommand): Promise<{ told: readonly WordsTold[] }> {
    const { actor, pollId, agreed = false } = command;
    const by = actor.mustBeMember();
    actor.mustBeAllowed('file.upload');
    const texts = [{ field: 'poll', name: 'alt', text: command.alt }];
    // It stands before everybody: what would have to wait is refused.
    const { text, words, told } = await this.gate.pass(actor, 'poll', texts, agreed, false);
    const alt = boundedText('alt', text('alt'), POLL_LIMITS.alt);
    await this.throttle.hit(PICTURES_PER_DAY, by);
    const image = await this.workshop.attachment(command.bytes);
    const id = await this.stored(command, image);
    const picture: OptionPicture = { id, alt, width: image.width, height: image.height };
    await this.unitOfWork.run(async () => {
      const poll = await this.polls.getForChange(pollId);
      poll.mustBePicturedBy(actor);
      const voted = await this.ballots.anyIn(pollId);
      const at = this.clock.now();
      poll.picture(command.option, picture, { version: command.version, voted, words, at });
    });
    return { told };
  }

  /** As long as no poll shows it, nobody is given it, and it is swept away in the end. */
  private async stored({ actor, pollId }: PictureOptionCommand, image: StoredImage): Promise<PollPictureId> {
    const id = this.ids.next<PollPictureId>();
    const { bytes, contentType } = image;
    await this.unitOfWork.run(async () => {
      (await this.polls.getForVote(pollId)).mustBePicturedBy(actor);
      const uploadedAt = this.clock.now();
      await this.pictures.add({ id, pollId, bytes: bytes.byteLength, uploadedAt });
    });
    await this.files.put(pictureKey(id), { bytes, contentType });
    return id;
  }
}
