import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { CredentialsQuery } from './credentials.query.ts';
import type { DeviceMark, DeviceMarks } from './device.marks.ts';
import type { SessionEnder } from './session.ender.ts';

interface EndOtherSessionsCommand {
  readonly actor: Actor;
  /** The one that goes on; null where whoever asks has none. */
  readonly sessionId: string | null;
  /** Of this browser, as its cookie has it. */
  readonly mark: string | null;
}

/** Ends every session of one's own but this one. No other browser is known any more; this one still is, where it was. */
export class EndOtherSessions {
  constructor(
    private readonly ender: SessionEnder,
    private readonly credentials: CredentialsQuery,
    private readonly marks: DeviceMarks,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns the mark by which this browser is known from now on; null where it was not @throws SignInNeeded */
  async execute({ actor, sessionId, mark }: EndOtherSessionsCommand): Promise<DeviceMark | null> {
    const memberId = actor.mustBeMember();
    const known = await this.credentials.ofMember(memberId);
    const isKnown = known !== null && this.marks.known(mark, known) !== null;
    const goesOn = sessionId === null ? undefined : knownId<'Session'>(sessionId);
    const account = await this.unitOfWork.run(() => this.ender.endAll(memberId, goesOn));
    const { hash: passwordHash, timesForgotten } = account;
    // Where the password was changed meanwhile, this browser was known by another one.
    return isKnown && passwordHash === known.passwordHash
      ? this.marks.issue({ memberId, passwordHash, timesForgotten })
      : null;
  }
}
