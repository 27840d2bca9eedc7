import { type AskedAutomation, automationOf, type Occasion } from '#domain/community/automations/automation';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { CampaignWriter } from '../campaigns/campaign-writer.port.ts';
import type { Automations } from './automations.port.ts';

interface SaveAutomationCommand extends AskedAutomation {
  readonly actor: Actor;
  readonly occasion: Occasion;
  /** As its form showed it; 0 where nobody wrote it yet. */
  readonly version: number;
}

/** Writes what leaves by itself on an occasion, and switches it on or off. */
export class SaveAutomation {
  constructor(
    private readonly automations: Automations,
    private readonly writer: CampaignWriter,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues; `shared.changed-meanwhile` where another wrote it meanwhile */
  async execute({ actor, occasion, version, ...asked }: SaveAutomationCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'automation', id: occasion };
    await this.acts.run(
      { actor, action: asked.isOn ? 'automation.on' : 'automation.off', object },
      async () => {
        actor.mustBeAllowed('campaign.manage');
        const terms = automationOf(asked);
        await this.writer.prepare(terms, null);
        return terms;
      },
      (terms) => this.automations.put({ occasion, terms, version, by, at: this.clock.now() }),
    );
  }
}
