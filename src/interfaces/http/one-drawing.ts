import type { Request, Response } from 'express';
import type { KeptPages } from './kept-pages.ts';
import { untilAnswered } from './until-answered.ts';

type How = 'drawn' | 'left';

export type Kept = Pick<KeptPages, 'sharedAddressOf' | 'isKept'>;

/** What the adapters answer is never kept. */
const OF_ADAPTERS = /^\/(?:api|scim)\//;

/** A page that all visitors get is drawn for one of them at a time: the others wait for it, and get it. */
export class OneDrawing {
  private readonly underWay = new Map<string, Promise<How>>();

  constructor(private readonly kept: Kept | null) {}

  /** @returns null for what is drawn for one reader alone */
  addressOf(req: Request, res: Response): string | null {
    return OF_ADAPTERS.test(req.path) ? null : (this.kept?.sharedAddressOf(req, res) ?? null);
  }

  /**
   * Waits while somebody else has it drawn.
   * @returns whether it is there to be given; not where it says nothing of its life, so that it is nobody else's
   */
  async isThere(address: string): Promise<boolean> {
    for (;;) {
      if (this.kept!.isKept(address)) return true;
      const drawing = this.underWay.get(address);
      if (!drawing) return false;
      if ((await drawing) === 'drawn') return this.kept!.isKept(address);
    }
  }

  /**
   * Waits as well, and where it is still not there has it drawn for this one: whoever asks for it from now on waits until this is answered.
   * @returns whether it is there to be given
   */
  async isThereOrBegins(address: string, res: Response): Promise<boolean> {
    let how: How = 'left';
    while (!this.kept!.isKept(address)) {
      const drawing: Promise<How> | undefined = this.underWay.get(address);
      if (!drawing || how === 'drawn') {
        this.begin(address, res);
        return false;
      }
      how = await drawing;
      if (res.closed) return new Promise(() => {});
    }
    return true;
  }

  private begin(address: string, res: Response): void {
    let settle = (_how: How) => {};
    const drawing = new Promise<How>((resolve) => (settle = resolve));
    const end = () => {
      if (this.underWay.get(address) === drawing) this.underWay.delete(address);
      settle(res.destroyed ? 'left' : 'drawn');
    };
    this.underWay.set(address, drawing);
    untilAnswered(res, { isWaiting: false, end });
  }
}
