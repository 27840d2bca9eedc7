import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { moduleOf, ModuleSetting, ModuleUnchanged } from '#domain/site/modules/module-setting';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { toldChange } from '../../shared/settings.ts';
import type { Clock } from '../../shared/ports.ts';
import { SITE_LIMITS } from '../limits.ts';
import type { NamedSegments } from '../segments/named-segments.policy.ts';
import type { ModuleSettings } from './module-settings.port.ts';

interface SwitchModuleCommand {
  readonly actor: Actor;
  readonly module: string;
  readonly state: string;
  readonly segments: readonly string[];
  /** Days in Paris, both included; null for no end. */
  readonly from: string | null;
  readonly until: string | null;
  /** As the form showed it; 0 for what nobody ever set. */
  readonly version: number;
  readonly reason: string;
}

/** Opens or closes a part of the site: to all, to some, for a while. It holds at once, in every process. */
export class SwitchModule {
  constructor(
    private readonly settings: ModuleSettings,
    private readonly segments: NamedSegments,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, NoSuchModule, InvalidValue, NotYourSegment, SegmentGone, ModuleUnchanged, ChangedMeanwhile */
  async execute(command: SwitchModuleCommand): Promise<void> {
    const { actor, version, reason } = command;
    const module = moduleOf(command.module);
    const { state, segments, from, until } = command;
    const details: Record<string, unknown> = {
      reason,
      state,
      segments: state === 'some' ? segments : [],
      from,
      until,
    };
    await this.acts.run(
      { actor, action: 'module.switch', object: { kind: 'module', id: module }, details },
      async () => {
        actor.mustBeAllowed('module.switch');
        boundedText('reason', reason, SITE_LIMITS.reason);
        return ModuleSetting.of({ ...command, module });
      },
      async (asked) => {
        const held = await this.settings.one(module);
        const standing = held.setting.segments;
        const setting = asked.openTo(await this.segments.drawn(actor, asked.segments, standing));
        details['segments'] = setting.segments;
        if (held.version === version && held.setting.isAs(setting)) throw new ModuleUnchanged();
        toldChange(details, { [module]: held.setting.parts }, { [module]: setting.parts });
        await this.settings.put(setting, { version, by: actor.memberId, at: this.clock.now() });
      },
    );
    this.settings.forget();
  }
}
