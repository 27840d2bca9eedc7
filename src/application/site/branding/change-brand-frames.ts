import type { Actor } from '#domain/shared/actor';
import { InvalidValue, judgedTogether } from '#domain/shared/domain-error';
import {
  type BrandFrame,
  type FramesTyped,
  frameOf,
  type OwnFrame,
} from '#domain/site/branding/brand-frames';
import type { Brands } from '#domain/site/branding/brands.port';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { FragmentCleaner } from '../../shared/text.ports.ts';
import type { RemoteFrames } from './remote.frames.ts';

interface ChangeBrandFramesCommand {
  readonly actor: Actor;
  readonly typed: FramesTyped;
  /** Of the draft as it was looked at. */
  readonly revision: number;
}

/** Gives the draft a head and a foot of the organisation's own. What another site answers is tried at once. */
export class ChangeBrandFrames {
  constructor(
    private readonly brands: Brands,
    private readonly cleaner: FragmentCleaner,
    private readonly remote: RemoteFrames,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, ChangedMeanwhile, InvalidValue, InvalidValues beside the fields: also where nothing could be shown */
  async execute({ actor, typed, revision }: ChangeBrandFramesCommand): Promise<void> {
    actor.mustBeAllowed('brand.manage');
    const by = actor.mustBeMember();
    const frames = judgedTogether({
      header: () => this.judged('header', typed),
      footer: () => this.judged('footer', typed),
    });
    for (const frame of ['header', 'footer'] as const) await this.mustAnswer(frame, frames[frame]);
    await this.unitOfWork.run(async () => {
      const brand = await this.brands.getForChange();
      brand.mustBeAt(revision);
      brand.change({ frames }, { by, at: this.clock.now() });
    });
  }

  private judged(frame: BrandFrame, typed: FramesTyped): OwnFrame {
    const judged = frameOf(frame, typed);
    if (judged.mode === 'written' && this.cleaner.clean(judged.html).html === '')
      throw new InvalidValue(`${frame}Html`, 'site.frame-empty');
    return judged;
  }

  private async mustAnswer(frame: BrandFrame, { mode, url }: OwnFrame): Promise<void> {
    if (mode !== 'remote') return;
    const failure = await this.remote.renew(url);
    if (failure !== null) throw new InvalidValue(`${frame}Url`, `site.frame-${failure}`);
  }
}
