import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { GatheringLetterId } from '#domain/events/letters/ids';
import { GatheringLetter, letterTerms } from '#domain/events/letters/letter';
import type { GatheringLetters } from '#domain/events/letters/letters.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { GatheringWords } from '../gatherings/gathering-words.gate.ts';
import type { Clock, Ids, Throttle } from '../../shared/ports.ts';

interface WriteToParticipantsCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  /** `seated`, `waiting` or `attended`. */
  readonly readers: string;
  readonly subject: string;
  readonly body: string;
}

/** Of one event, whoever writes: its readers are not to drown. */
const LETTERS = { name: 'events.letter', limit: 5, windowSeconds: 86_400 };

/** Who runs an event writes to those who registered, wait, or came: one mail each, and a line in the record of acts. */
export class WriteToParticipants {
  constructor(
    private readonly letters: GatheringLetters,
    private readonly gatherings: Gatherings,
    private readonly words: GatheringWords,
    private readonly acts: AuditedActs,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns how many it goes to
   * @throws GatheringNotFound, GatheringTakenAway, NobodyToWriteTo, NotAllowed, TooManyTries, InvalidValue, InvalidValues beside the fields
   */
  async execute(command: WriteToParticipantsCommand): Promise<{ count: number }> {
    const { actor, gatheringId } = command;
    actor.mustBeAllowed('event.create');
    const by = actor.mustBeMember();
    const asked = letterTerms(command);
    const id = this.ids.next<GatheringLetterId>();
    return this.acts.run(
      {
        actor,
        action: 'event.letter',
        object: { kind: 'event', id: gatheringId },
        details: { readers: asked.readers, subject: asked.subject },
      },
      () => this.words.passLetter(actor, asked),
      async (terms) => {
        const gathering = await this.gatherings.get(gatheringId);
        gathering.mustBeRunBy(actor);
        gathering.admission.mustNotBeTakenAway();
        const members = await this.letters.readersOf(gatheringId, terms.readers);
        const at = this.clock.now();
        const letter = GatheringLetter.write({ id, gatheringId, by, terms, members, at });
        this.letters.add(letter);
        await this.throttle.hit(LETTERS, gatheringId);
        return { count: letter.count };
      },
    );
  }
}
