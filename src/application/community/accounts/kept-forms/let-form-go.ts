import type { Clock } from '../../../shared/ports.ts';
import type { FormKeeper } from './kept-forms.port.ts';

/** Forgets what was kept of a form: it was sent after all. */
export class LetFormGo {
  constructor(
    private readonly keeper: FormKeeper,
    private readonly clock: Clock,
  ) {}

  /** @returns whether that was the last one */
  async execute({ secret, path }: { secret: string; path: string }): Promise<boolean> {
    const kept = await this.keeper.look(secret, this.clock.now());
    if (!kept) return true;
    const { [path]: gone, ...forms } = kept.forms;
    if (!gone) return false;
    if (Object.keys(forms).length > 0) {
      await this.keeper.change(secret, { ...kept, forms });
      return false;
    }
    await this.keeper.forget(secret);
    return true;
  }

  /** Whether something waits under that secret. */
  async waits(secret: string): Promise<boolean> {
    return (await this.keeper.look(secret, this.clock.now())) !== null;
  }
}
