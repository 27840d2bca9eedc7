import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

export interface RedirectView {
  readonly from: string;
  readonly to: string;
  readonly status: number;
  readonly hits: number;
  readonly lastHit: Date | null;
}

export interface RedirectListQuery {
  /**
   * By the former address, fifty on a page.
   * @param part of either address; all of them without one
   * @throws NotAllowed, InvalidValue `cursor.broken`
   */
  execute(actor: Actor, cursor: string | null, part?: string): Promise<Page<RedirectView>>;
}
