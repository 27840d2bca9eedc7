import type { MemberId } from '#domain/shared/id';
import { hitByNetwork } from '../../../shared/by-network.ts';
import type { Clock, KeyedDigests, Secrets, Throttle, ThrottleRule } from '../../../shared/ports.ts';
import { TooManyTries } from '../../../shared/too-many-tries.ts';
import type { DeviceMarks } from '../device.marks.ts';
import type { FieldsKept, FormKeeper, KeptForms } from './kept-forms.port.ts';

const HOUR = 3600;
/** How long somebody may take to sign in again, in milliseconds. */
export const FORM_KEPT_MS = HOUR * 1000;
/** Of all that one browser has kept, in characters: several times the longest text of a member. */
export const FORMS_KEPT_MAX = 100_000;
export const FORMS_PER_NETWORK: ThrottleRule = { name: 'keep-form', limit: 30, windowSeconds: HOUR };

export interface KeepFormCommand {
  readonly path: string;
  readonly fields: FieldsKept;
  /** Of what this browser has kept already: a form of another tab. */
  readonly secret: string | null;
  /** Who is signed in, and has only to confirm that it is them; null otherwise. */
  readonly member: MemberId | null;
  /** The secret of the session that is over, where the browser still has it. */
  readonly formerSession: string | null;
  /** What an earlier sign-in left in this browser. */
  readonly mark: string | null;
  readonly network: string;
}

/** What those are told apart by who take up room: neither their ids nor their marks are kept. */
const PURPOSE = 'keeper of a form';

/**
 * Keeps for its writer what was sent when their session was over, or before they confirmed that it is them. Nothing of it is done. Only a browser in which somebody was signed in
 * has anything to keep: its session is still known, or a sign-in left a mark of ours there.
 */
export class KeepForm {
  constructor(
    private readonly keeper: FormKeeper,
    private readonly throttle: Throttle,
    private readonly marks: DeviceMarks,
    private readonly digests: KeyedDigests,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @returns the secret for the browser; null where it cannot be kept: of a stranger, too long, too often, or no room is left */
  async execute(command: KeepFormCommand): Promise<string | null> {
    const { path, fields, member, formerSession, mark } = command;
    if (sizeOf(fields) > FORMS_KEPT_MAX) return null;
    const at = this.clock.now();
    const writer =
      member ??
      (formerSession === null ? null : await this.keeper.writerOf(this.secrets.hash(formerSession)));
    const known = writer ?? this.marks.accountOf(mark);
    // Strangers use up nothing of those who share their network.
    if (known === null || !(await this.mayAgain(command.network))) return null;
    const before = await this.keptBefore(command.secret, { writer, mark }, at);
    const forms = { ...before?.forms, [path]: fields };
    // Together they are too long: the later one is what somebody has just sent.
    const kept = { writer, mark, forms: sizeOf(forms) > FORMS_KEPT_MAX ? { [path]: fields } : forms };
    const secret = (before && command.secret) ?? this.secrets.next();
    const until = new Date(at.getTime() + FORM_KEPT_MS);
    const of = { known: this.digests.digest(known, PURPOSE), isWriter: writer !== null };
    return (await this.keeper.put(secret, kept, of, { at, until })) ? secret : null;
  }

  /** Of the same writer, as far as anything says who that is. */
  private async keptBefore(
    secret: string | null,
    { writer, mark }: Pick<KeptForms, 'writer' | 'mark'>,
    at: Date,
  ): Promise<KeptForms | null> {
    if (secret === null) return null;
    const kept = await this.keeper.look(secret, at);
    return kept?.writer === writer && kept.mark === mark ? kept : null;
  }

  private async mayAgain(network: string): Promise<boolean> {
    try {
      await hitByNetwork(this.throttle, FORMS_PER_NETWORK, network);
      return true;
    } catch (refusal) {
      if (refusal instanceof TooManyTries) return false;
      throw refusal;
    }
  }
}

const sizeOf = (kept: object): number => JSON.stringify(kept).length;
