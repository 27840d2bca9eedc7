import type { AutomationSettings } from '#domain/moderation/reports/reports.port';
import { sensitivityOf } from '#domain/moderation/reports/thresholds';
import { judgedTogether } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';

export interface SetAutomationCommand {
  readonly actor: Actor;
  readonly hide: string;
  readonly silence: string;
  readonly close: string;
}

/** How easily machines hide, silence and close. */
export class SetAutomation {
  constructor(
    private readonly automation: AutomationSettings,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues */
  async execute({ actor, hide, silence, close }: SetAutomationCommand): Promise<void> {
    const object = { kind: 'automation', id: null };
    const act = { actor, action: 'moderation.automation', object, details: { hide, silence, close } };
    const ask = async () => {
      actor.mustBeAllowed('review.configure');
      return judgedTogether({
        hide: () => sensitivityOf('hide', hide),
        silence: () => sensitivityOf('silence', silence),
        close: () => sensitivityOf('close', close),
      });
    };
    await this.acts.run(act, ask, async (judged) => {
      const { graveScore } = await this.automation.get();
      await this.automation.set({ ...judged, graveScore });
    });
  }
}
