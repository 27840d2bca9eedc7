import { JudgedText } from './judged-text.ts';

/** What its author may take back. */
export abstract class WithdrawableText extends JudgedText {
  /** Its author may take it back, and did not yet. */
  protected abstract get isToWithdraw(): boolean;
  protected abstract endAsWithdrawn(at: Date): void;

  /** Its author left while it waits: nobody publishes it in their name. @returns whether it is taken back */
  withdrawAsLeft(at: Date): boolean {
    if (!this.isHeld || !this.isToWithdraw) return false;
    this.endAsWithdrawn(at);
    return true;
  }
}
