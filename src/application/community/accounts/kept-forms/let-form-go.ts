import type { Clock } from '../../../shared/ports.ts';
import type { FormKeeper } from './kept-forms.port.ts';

/** Forgets what was kept of a form: it was sent after all. */
export class LetFormGo {
  constructor(
    private readonly keeper: FormKeeper,
    private readonly clock: Clock,
  ) {}

  /**
   * @param p.path where it was sent
   * @param p.page where the same words may have been sent too, whatever was asked of that page
   * @returns whether nothing is left
   */
  async execute(p: { secret: string; path: string; page?: string }): Promise<boolean> {
    const { secret, path, page } = p;
    const kept = await this.keeper.look(secret, this.clock.now());
    if (!kept) return true;
    const all = Object.entries(kept.forms);
    const left = all.filter(([at]) => at !== path && (page === undefined || at.split('?')[0] !== page));
    if (left.length === all.length) return false;
    if (left.length > 0) {
      await this.keeper.change(secret, { ...kept, forms: Object.fromEntries(left) });
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
