import type { MemberId } from '#domain/shared/id';
import type { Clock } from '../../../shared/ports.ts';
import type { DeviceMarks } from '../device.marks.ts';
import type { FieldsKept, FormKeeper, KeptForms } from './kept-forms.port.ts';

/** What a browser has under its secret: nothing any more, nothing for this page, or what was typed there. */
export type TakenUp = 'gone' | 'elsewhere' | { readonly fields: FieldsKept };

/** Gives back what somebody had sent, once they are signed in again. It stays until it is sent, or its time is over. */
export class TakeUpForm {
  constructor(
    private readonly keeper: FormKeeper,
    private readonly marks: DeviceMarks,
    private readonly clock: Clock,
  ) {}

  /**
   * Whoever's mark it is becomes its writer, where the session was forgotten; also where their account knows that browser no more, as
   * after a new password: the words are theirs. For anybody else than its writer it is gone, and is
   * forgotten: who comes after them at the same computer reads no word of it.
   */
  async execute(command: {
    readonly secret: string;
    readonly memberId: MemberId;
    readonly path: string;
  }): Promise<TakenUp> {
    const { secret, memberId, path } = command;
    const kept = await this.keeper.look(secret, this.clock.now());
    if (!kept) return 'gone';
    if (!this.isOf(kept, memberId)) {
      await this.keeper.forget(secret);
      return 'gone';
    }
    if (kept.writer === null) await this.keeper.change(secret, { ...kept, writer: memberId });
    const fields = kept.forms[path];
    return fields ? { fields } : 'elsewhere';
  }

  private isOf({ writer, mark }: KeptForms, memberId: MemberId): boolean {
    return writer === null ? this.marks.isOf(mark, memberId) : writer === memberId;
  }
}
