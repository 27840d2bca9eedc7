import type { AutomationSettings } from '#domain/moderation/reports/reports.port';
import { type Automation, sensitivityOf } from '#domain/moderation/reports/thresholds';
import { judgedTogether } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import { changedSettings, SettingChanged } from '#domain/shared/setting';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { toldChange } from '../../shared/settings.ts';

interface SetAutomationCommand {
  readonly actor: Actor;
  readonly hide: string;
  readonly silence: string;
  readonly close: string;
  /** As they were looked at, where whoever acts has to know that nobody changed them since. */
  readonly was?: Pick<Automation, 'hide' | 'silence' | 'close'>;
}

/** How easily machines hide, silence and close. */
export class SetAutomation {
  constructor(
    private readonly automation: AutomationSettings,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, SettingChanged */
  async execute({ actor, hide, silence, close, was }: SetAutomationCommand): Promise<void> {
    const object = { kind: 'automation', id: null };
    const details = { hide, silence, close };
    const act = { actor, action: 'moderation.automation', object, details };
    const ask = async () => {
      actor.mustBeAllowed('review.configure');
      return judgedTogether({
        hide: () => sensitivityOf('hide', hide),
        silence: () => sensitivityOf('silence', silence),
        close: () => sensitivityOf('close', close),
      });
    };
    await this.acts.run(act, ask, async (judged) => {
      const { graveScore, ...before } = await this.automation.getForChange();
      if (was && Object.keys(changedSettings({ ...was }, before).became).length > 0)
        throw new SettingChanged();
      await this.automation.set({ ...judged, graveScore });
      toldChange(details, before, judged);
    });
  }
}
